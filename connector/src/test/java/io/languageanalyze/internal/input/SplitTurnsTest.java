package io.languageanalyze.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.internal.input.InputEncoder.Encoded;
import io.languageanalyze.internal.input.InputEncoder.SplitInput;
import io.languageanalyze.internal.merge.ResultMerger;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.task.ConversationPiiTask;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.RedactionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A conversation with split turns has the results of the same conversation in one chunk. */
class SplitTurnsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<ConversationPiiTask> tasks() {
    ConversationPiiTask pii = ConversationTasks.pii().named("t");
    return List.of(
        pii,
        pii.withRedactionCharacter('#').withRedactionSource("lexical"),
        pii.withRedactionPolicy(RedactionPolicy.noMask()),
        pii.withRedactAudioTiming(true).withRedactionSource("itn"));
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("seeds")
  void splitTurns_haveTheResultsOfWholeOnes(int seed) throws Exception {
    Random random = new Random(seed);
    ConversationPiiTask task = tasks().get(seed % tasks().size());
    Conversation conversation = new SpokenWords(random).conversation(seed % 2 == 0);
    InputEncoder<Conversation> payload =
        new ConversationEncoder().forTasks("2025-11-15-preview", List.of(task));
    SplitInput splitInput = payload.split(conversation, null, 12_000, 900_000);
    TurnService service = new TurnService(task.getParameters());

    List<List<TaskOutcome>> taskOutcomes = new ArrayList<>();
    for (Encoded chunk : splitInput.chunks()) {
      assertTrue(chunk.textElements() <= 12_000, "seed " + seed);
      taskOutcomes.add(
          List.of(new TaskResult("t", null, service.taskOutcome(JSON.readTree(chunk.json())))));
    }
    List<TaskOutcome> merged =
        new ResultMerger(List.of(task), false).merge(splitInput.layout(), taskOutcomes);

    TaskResult whole = assertInstanceOf(TaskResult.class, merged.get(0), "seed " + seed);
    assertEquals(
        JSON.readTree(service.taskOutcome(JSON.readTree(payload.encode(conversation, null)))),
        JSON.readTree(whole.json()),
        "seed " + seed);
    assertFalse(splitInput.layout().turns().isEmpty(), "seed " + seed);
  }

  @Test
  void chunkWithoutAResult_isMasked_inTheResultThatIsKept() throws Exception {
    ConversationPiiTask task = ConversationTasks.pii().named("t");
    String text = "word ".repeat(500);
    Conversation conversation = Conversation.of("c", ConversationItem.of("a", text));
    SplitInput splitInput =
        new ConversationEncoder()
            .forTasks("2024-11-01", List.of(task))
            .split(conversation, null, 1_000, 900_000);
    TurnService service = new TurnService(task.getParameters());
    List<List<TaskOutcome>> taskOutcomes = new ArrayList<>();
    for (Encoded chunk : splitInput.chunks()) {
      taskOutcomes.add(
          List.of(new TaskResult("t", null, service.taskOutcome(JSON.readTree(chunk.json())))));
    }
    taskOutcomes.set(
        1, List.of(new TaskFailure("t", DeadLetterReason.DOCUMENT_FAILED, null, null, "no")));

    TaskFailure failure =
        (TaskFailure)
            new ResultMerger(List.of(task), true).merge(splitInput.layout(), taskOutcomes).get(0);
    JsonNode kept = JSON.readTree(String.valueOf(failure.partialResult()));

    assertEquals(DeadLetterReason.PARTIALLY_FAILED, failure.reason());
    String redacted = kept.at("/conversationItems/0/redactedContent/text").asText();
    assertEquals(text.length(), redacted.length());
    assertTrue(redacted.contains("*".repeat(300)) && redacted.startsWith("word "), redacted);
    assertEquals("1", kept.at("/conversationItems/0/id").asText());
    assertEquals(1, kept.get("conversationItems").size());
  }

  @Test
  void chunkThatTheServiceForgot_isAFailure() throws Exception {
    ConversationPiiTask task = ConversationTasks.pii().named("t");
    Conversation conversation = Conversation.of("c", ConversationItem.of("a", "word ".repeat(500)));
    SplitInput splitInput =
        new ConversationEncoder()
            .forTasks("2024-11-01", List.of(task))
            .split(conversation, null, 40_000, 900_000);

    List<TaskOutcome> merged =
        new ResultMerger(List.of(task), false)
            .merge(
                splitInput.layout(),
                List.of(
                    List.of(
                        new TaskResult(
                            "t",
                            null,
                            "{\"conversationItems\":[{\"id\":\"1\",\"redactedContent\":{\"text\":\"x\"},\"entities\":[]}]}"))));

    TaskFailure failure = (TaskFailure) merged.get(0);
    assertEquals(DeadLetterReason.MISSING_RESULT, failure.reason());
    assertTrue(failure.message().contains("a chunk of a turn is missing"), failure.message());
  }

  @Test
  void contextsOfSummaries_andSentiments_areThoseOfTheTurn() throws Exception {
    String text = "word ".repeat(400);
    Conversation conversation = Conversation.of("c", ConversationItem.of("a", text));
    ConversationPiiTask pii = ConversationTasks.pii();
    var summary = ConversationTasks.summarization("recap").named("s");
    var sentiment = ConversationTasks.ofKind("ConversationalSentimentTask").named("m");
    SplitInput splitInput =
        new ConversationEncoder()
            .forTasks("2024-11-01", List.of(pii, summary))
            .split(conversation, null, 40_000, 900_000);
    List<JsonNode> items =
        List.copyOf(
            JSON.readTree(splitInput.chunks().get(0).json())
                .get("conversationItems")
                .findParents("text"));
    String second = items.get(1).get("id").asText();
    int start =
        splitInput.layout().turns().get(0).chunks().get(1).forms().get("text").start().utf16();

    List<TaskOutcome> merged =
        new ResultMerger(List.of(summary, sentiment), false)
            .merge(
                splitInput.layout(),
                List.of(
                    List.of(
                        new TaskResult(
                            "s",
                            null,
                            "{\"summaries\":[{\"aspect\":\"recap\",\"text\":\"w\",\"contexts\":[{\"conversationItemId\":\""
                                + second
                                + "\",\"offset\":5,\"length\":4}]}]}"),
                        new TaskResult("m", null, sentiments(items)))));

    JsonNode said = JSON.readTree(((TaskResult) merged.get(0)).json()).at("/summaries/0");
    assertEquals("1", said.at("/contexts/0/conversationItemId").asText());
    assertEquals(start + 5, said.at("/contexts/0/offset").asInt());
    assertTrue(!said.has("chunk"), "the conversation was not divided");
    JsonNode sentence = JSON.readTree(((TaskResult) merged.get(1)).json()).get("conversationItems");
    assertEquals(1, sentence.size());
    assertEquals("mixed", sentence.at("/0/sentiment").asText());
    assertEquals(
        1.0,
        sentence.at("/0/confidenceScores/positive").asDouble()
            + sentence.at("/0/confidenceScores/negative").asDouble(),
        0.001);
  }

  private static String sentiments(List<JsonNode> items) {
    StringBuilder all = new StringBuilder("{\"conversationItems\":[");
    for (int i = 0; i < items.size(); i++) {
      all.append(i == 0 ? "" : ",")
          .append("{\"id\":\"" + items.get(i).get("id").asText() + "\",\"sentiment\":\"")
          .append(i == 0 ? "positive" : "negative")
          .append("\",\"confidenceScores\":{\"positive\":" + (i == 0 ? 1 : 0))
          .append(",\"negative\":" + (i == 0 ? 0 : 1) + "}}");
    }
    return all.append("]}").toString();
  }
}
