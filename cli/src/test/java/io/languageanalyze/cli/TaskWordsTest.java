package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaskWordsTest {

  @ParameterizedTest
  @CsvSource({
    "sentiment, SentimentAnalysis",
    "entities, EntityRecognition",
    "entity-linking, EntityLinking",
    "pii, PiiEntityRecognition",
    "key-phrases, KeyPhraseExtraction",
    "language, LanguageDetection",
    "healthcare, Healthcare",
    "extractive-summary, ExtractiveSummarization",
    "abstractive-summary, AbstractiveSummarization",
    "custom-entities:tickets:live, CustomEntityRecognition",
    "custom-single-label:tickets:live, CustomSingleLabelClassification",
    "custom-multi-label:tickets:live, CustomMultiLabelClassification",
  })
  void aWord_asksForItsKind_andNamesTheTask(String word, String kind) {
    Task<Document, ?> task = documents(word).get(0);

    assertEquals(kind, task.getKind());
    assertEquals(word, task.getTaskName());
  }

  @Test
  void customWords_carryProjectAndDeployment() {
    assertEquals(
        Map.of("projectName", "tickets", "deploymentName", "live"),
        documents("custom-multi-label:tickets:live").get(0).getParameters());
  }

  @Test
  void all_isEveryTaskThatNeedsNoProject_andGoesWithCustomOnes() {
    assertEquals(
        List.of(
            "sentiment",
            "pii",
            "key-phrases",
            "entities",
            "entity-linking",
            "language",
            "healthcare",
            "extractive-summary",
            "abstractive-summary",
            "custom-entities:p:d"),
        documents("all, custom-entities:p:d").stream().map(Task::getTaskName).toList());
  }

  @Test
  void conversationWords_askForTheirKinds() {
    assertEquals(
        List.of("ConversationalSummarizationTask", "ConversationalPIITask"),
        ConversationAnalysis.WORDS.parse("all", List.of()).stream().map(Task::getKind).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pii,pii              | --tasks names pii twice",
        "all,pii              | --tasks names pii twice",
        "pii,                 | --tasks: there is no task \"\"; there are all,sentiment,pii,"
            + "key-phrases,entities,entity-linking,language,healthcare,extractive-summary,"
            + "abstractive-summary,custom-entities:PROJECT:DEPLOYMENT,"
            + "custom-single-label:PROJECT:DEPLOYMENT,custom-multi-label:PROJECT:DEPLOYMENT",
        "custom-entities      | --tasks: \"custom-entities\" should read"
            + " custom-entities:PROJECT:DEPLOYMENT",
        "custom-entities:p    | --tasks: \"custom-entities:p\" should read"
            + " custom-entities:PROJECT:DEPLOYMENT",
        "custom-entities:p:   | --tasks: \"custom-entities:p:\" should read"
            + " custom-entities:PROJECT:DEPLOYMENT",
        "pii:p:d              | --tasks: \"pii:p:d\" should read pii",
        "conversation-pii     | --tasks: conversation-pii is a task for conversations; it needs"
            + " --conversations",
      })
  void wrongWords_areExplained(String words, String message) {
    UsageException refusal = assertThrows(UsageException.class, () -> documents(words));

    assertEquals(message, refusal.getMessage());
  }

  @Test
  void documentTasks_doNotGoWithConversations() {
    UsageException refusal =
        assertThrows(
            UsageException.class, () -> ConversationAnalysis.WORDS.parse("pii", List.of()));

    assertEquals(
        "--tasks: pii is a task for documents; it does not go with --conversations",
        refusal.getMessage());
  }

  private static List<Task<Document, ?>> documents(String words) {
    return DocumentAnalysis.WORDS.parse(words, List.of());
  }
}
