package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.client.TaskNaming;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.result.DocumentLanguage;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectedLanguagesTest {

  private static final List<Task<?, ?>> BESIDE =
      TaskNaming.named(
          List.of(TextTasks.languageDetection(), TextTasks.pii(), TextTasks.healthcare()));
  private static final List<Task<?, ?>> ALONE =
      TaskNaming.named(
          List.of(
              TextTasks.languageDetection().named("LanguageDetection"),
              TextTasks.languageDetection().named("LanguageDetection-2")));
  private static final String FRENCH =
      "{\"detectedLanguage\":{\"name\":\"French\",\"iso6391Name\":\"fr\",\"confidenceScore\":1.0}}";
  private static final TaskFailure PII_FAILED =
      new TaskFailure("PiiEntityRecognition", DeadLetterReason.DOCUMENT_FAILED, "A", "B", "m");

  @Test
  void besideOtherTasks_nothingMoreIsSent() {
    assertEquals(BESIDE.subList(1, 3), DetectedLanguages.sent(BESIDE));
  }

  @Test
  void alone_keyPhrasesAreSentUnderItsName() {
    Task<?, ?> carrier = DetectedLanguages.sent(ALONE).get(0);

    assertEquals(1, DetectedLanguages.sent(ALONE).size());
    assertEquals("KeyPhraseExtraction", carrier.getKind());
    assertEquals("LanguageDetection", carrier.getTaskName());
  }

  @Test
  void result_isTheFirstLanguageDetected() throws Exception {
    TaskOutcome health = new TaskResult("Healthcare", "v", "{\"detectedLanguage\":\"en\",\"x\":1}");

    List<TaskOutcome> complete =
        new DetectedLanguages(BESIDE).complete(List.of(PII_FAILED, health));

    TaskResult language = (TaskResult) complete.get(0);
    assertEquals("LanguageDetection", language.taskName());
    assertEquals("{\"detectedLanguage\":\"en\"}", language.json());
    assertNull(language.modelVersion());
    assertEquals(List.of(PII_FAILED, health), complete.subList(1, 3));
    DocumentLanguage typed =
        ResultReader.of(DocumentInfo.of("d", Map.of()), null, language.json())
            .read(DocumentLanguage.class);
    assertEquals("en", typed.getDetectedLanguage().getIso6391Name());
    assertEquals(typed.getDetectedLanguage(), typed.getDocument().getDetectedLanguage());
  }

  @Test
  void carrier_hasNoResultOfItsOwn() {
    TaskOutcome phrases =
        new TaskResult(
            "LanguageDetection", "v", FRENCH.replace("{\"det", "{\"keyPhrases\":[],\"det"));

    assertEquals(
        List.of(
            new TaskResult("LanguageDetection", null, FRENCH),
            new TaskResult("LanguageDetection-2", null, FRENCH)),
        new DetectedLanguages(ALONE).complete(List.of(phrases)));
  }

  @Test
  void documentInAStatedLanguage_isADeadLetterOfThisTaskOnly() {
    TaskOutcome health = new TaskResult("Healthcare", "v", "{\"entities\":[]}");

    List<TaskOutcome> complete =
        new DetectedLanguages(BESIDE).complete(List.of(PII_FAILED, health));

    TaskFailure failure = (TaskFailure) complete.get(0);
    assertEquals("LanguageDetection", failure.taskName());
    assertEquals(DeadLetterReason.MISSING_RESULT, failure.reason());
    assertEquals(3, complete.size());
  }

  @Test
  void whereEveryTaskFailed_theReasonIsTheirs() {
    TaskFailure health =
        new TaskFailure("Healthcare", DeadLetterReason.TASK_FAILED, null, null, "n");

    List<TaskOutcome> complete =
        new DetectedLanguages(BESIDE).complete(List.of(PII_FAILED, health));

    assertEquals(
        new TaskFailure("LanguageDetection", DeadLetterReason.DOCUMENT_FAILED, "A", "B", "m"),
        complete.get(0));
  }

  @Test
  void oneFailureForAllTasks_staysOne() {
    List<TaskOutcome> all =
        List.of(new TaskFailure(null, DeadLetterReason.TIMED_OUT, null, null, "m"));

    assertEquals(all, new DetectedLanguages(BESIDE).complete(all));
  }

  @Test
  void defaultLanguage_isAuto() {
    DetectedLanguages asked = new DetectedLanguages(BESIDE);
    DetectedLanguages notAsked = new DetectedLanguages(BESIDE.subList(1, 3));

    assertEquals("auto", asked.defaultLanguage(null));
    assertEquals("auto", asked.defaultLanguage("auto"));
    assertNull(notAsked.defaultLanguage(null));
    assertEquals("de", notAsked.defaultLanguage("de"));
    var refusal = assertThrows(IllegalArgumentException.class, () -> asked.defaultLanguage("de"));
    assertTrue(String.valueOf(refusal.getMessage()).contains("withDefaultLanguage(\"de\")"));
  }
}
