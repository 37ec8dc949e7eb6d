package io.languageanalyze.internal.merge;

import static io.languageanalyze.internal.merge.SplitText.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultMergerTest {

  private static final Task<?, ?> ENTITIES = SplitText.task("EntityRecognition");
  private static final String TEXT = "x".repeat(4000);
  private static final String ONE = "{'entities':[{'offset':5,'length':1}]}";

  @Test
  void someFailed_isPartial_andTheRestIsKeptOnRequest() throws Exception {
    SplitText split =
        new SplitText(TEXT)
            .chunk(0, 1000, ONE)
            .failed(990, 2000)
            .chunk(1990, 3000, ONE)
            .failed(3000, 4000);

    TaskFailure failure = split.failure(ENTITIES);
    assertEquals(DeadLetterReason.PARTIALLY_FAILED, failure.reason());
    assertEquals("t", failure.taskName());
    assertEquals("c", failure.code());
    assertEquals("i", failure.innerCode());
    assertEquals(
        "2 of 4 chunks failed; chunk 2 (UTF-16 offsets 990 to 2,000): DOCUMENT_FAILED: too bad;"
            + " the others are 4",
        failure.message());
    assertEquals(
        json("{'entities':[{'offset':5,'length':1},{'offset':1995,'length':1}]}"),
        Json.read(String.valueOf(failure.partialResult())));
    assertNull(((TaskFailure) split.merge(ENTITIES, false)).partialResult());
  }

  @Test
  void partialConversation_namesNoOffsets() {
    TaskFailure failure =
        new SplitText(TEXT)
            .chunk(0, 1000, "{}")
            .failed(1000, 2000)
            .failure(SplitText.task("ConversationalPIITask"));

    assertEquals("1 of 2 chunks failed; chunk 2: DOCUMENT_FAILED: too bad", failure.message());
  }

  @Test
  void allFailedAlike_isTheReasonOfAll() {
    TaskFailure failure = new SplitText(TEXT).failed(0, 1000).failed(1000, 2000).failure(ENTITIES);

    assertEquals(
        new TaskFailure("t", DeadLetterReason.DOCUMENT_FAILED, "c", "i", "all 2 chunks: too bad"),
        failure);
  }

  @Test
  void allFailedDifferently_isTheReasonOfTheFirst() {
    SplitText split = new SplitText(TEXT).failed(0, 1000).chunk(1000, 2000, "");
    split.taskOutcomes.set(
        1, new TaskFailure(null, DeadLetterReason.TIMED_OUT, null, null, "too late"));

    assertEquals("chunk 1 of 2: too bad", split.failure(ENTITIES).message());
  }

  @Test
  void everyPartDeadForAllTasks_isOneForAll() {
    TaskFailure failure = new TaskFailure(null, DeadLetterReason.REJECTED, "c", null, "no");
    SplitText split = new SplitText(TEXT).failed(0, 1000).failed(1000, 2000);

    assertEquals(
        List.of(new TaskFailure(null, DeadLetterReason.REJECTED, "c", null, "all 2 chunks: no")),
        new ResultMerger(List.of(ENTITIES, SplitText.task("Healthcare").named("h")), true)
            .merge(split.layout(), List.of(List.of(failure), List.of(failure))));
  }

  @Test
  void partDeadForAllTasks_failsEach_andNamesAreMatched() {
    TaskFailure failure = new TaskFailure(null, DeadLetterReason.REJECTED, "c", null, "no");
    SplitText split = new SplitText(TEXT).failed(0, 1000).failed(1000, 2000);
    List<TaskOutcome> merged =
        new ResultMerger(List.of(ENTITIES.named("a"), ENTITIES.named("b")), false)
            .merge(
                split.layout(), List.of(List.of(failure), List.of(new TaskResult("b", "m", "{}"))));

    assertEquals(
        List.of(DeadLetterReason.REJECTED, DeadLetterReason.PARTIALLY_FAILED),
        merged.stream().map(taskOutcome -> ((TaskFailure) taskOutcome).reason()).toList());
  }

  @Test
  void modelVersion_isThatOfTheFirstPartThatHasOne() {
    SplitText split = new SplitText(TEXT).chunk(0, 1000, ONE).chunk(1000, 2000, ONE);
    split.taskOutcomes.set(1, new TaskResult("t", "m", ONE.replace('\'', '"')));

    assertEquals("m", ((TaskResult) split.merge(ENTITIES, false)).modelVersion());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          EntityRecognition               | [SECRET]
          EntityRecognition               | {'entities':{'a':'SECRET'}}
          EntityRecognition               | {'entities':['SECRET']}
          EntityRecognition               | {'entities':[{'text':'SECRET','length':3}]}
          EntityRecognition               | {'entities':[{'text':'SECRET','offset':-1,'length':3}]}
          EntityRecognition               | {'entities':[{'text':'SECRET','offset':2147483647,'length':3}]}
          EntityRecognition               | {'entities':[{'text':'SECRET','offset':1.5,'length':3}]}
          EntityRecognition               | SECRET
          PiiEntityRecognition            | {'redactedText':1,'entities':[]}
          PiiEntityRecognition            | {'redactedText':'SECRET','entities':[]}
          SentimentAnalysis               | {'sentiment':'SECRET','sentences':[]}
          SentimentAnalysis               | {'sentiment':'a','confidenceScores':'SECRET'}
          KeyPhraseExtraction             | {'keyPhrases':[['SECRET']]}
          KeyPhraseExtraction             | {'keyPhrases':'SECRET'}
          EntityLinking                   | {'entities':[{'matches':[{'text':'SECRET'}]}]}
          Healthcare                      | {'relations':[{'entities':[{'role':'SECRET'}]}]}
          ExtractiveSummarization         | {'sentences':[{'offset':1,'length':1,'text':'SECRET'}]}
          AbstractiveSummarization        | {'summaries':[{'text':'SECRET','contexts':[{}]}]}
          CustomMultiLabelClassification  | {'class':[{'category':'SECRET'}]}
          ConversationalPIITask           | {'conversationItems':'SECRET'}
          """)
  void malformedResult_isAFailedChunk_andIsNotQuoted(String kind, String malformed) {
    String good =
        kind.startsWith("Sentiment")
            ? "{'sentiment':'neutral',"
                + "'confidenceScores':{'positive':0,'neutral':1,'negative':0}}"
            : "{}";
    TaskFailure some =
        new SplitText(TEXT)
            .chunk(0, 1000, good)
            .chunk(1000, 2000, malformed)
            .failure(SplitText.task(kind));
    TaskFailure all =
        new SplitText(TEXT)
            .chunk(0, 1000, malformed)
            .chunk(1000, 2000, malformed)
            .failure(SplitText.task(kind));

    assertEquals(DeadLetterReason.PARTIALLY_FAILED, some.reason());
    assertEquals(DeadLetterReason.MISSING_RESULT, all.reason());
    assertFalse(some.message().contains("SECRET"), some.message());
    assertFalse(String.valueOf(some.partialResult()).equals("null"));
    assertFalse(all.message().contains("SECRET"), all.message());
  }

  /** A few bytes that would be gigabytes once they are added to something. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SentimentAnalysis | {'sentiment':'neutral','confidenceScores':{'positive':0,'neutral':1,"
            + "'negative':0},'sentences':[{'sentiment':'neutral','offset':0,'length':1,"
            + "'confidenceScores':{'positive':0,'neutral':NUMBER,'negative':0}}]}",
        "CustomMultiLabelClassification | {'class':[{'category':'a','confidenceScore':NUMBER}]}",
        "ExtractiveSummarization | {'sentences':[{'text':'a','rankScore':NUMBER,'offset':0,'length':1}]}",
        "EntityRecognition | {'entities':[{'text':'a','offset':NUMBER,'length':1}]}"
      })
  void numberBeyondAllSizes_makesAChunkMalformed(String kind, String json) {
    for (String number : List.of("1E+999999999", "1E-999999999")) {
      String bomb = json.replace("NUMBER", number);
      TaskFailure failure =
          new SplitText(TEXT)
              .chunk(0, 1000, bomb)
              .chunk(1000, 2000, bomb)
              .failure(SplitText.task(kind));

      assertEquals(DeadLetterReason.MISSING_RESULT, failure.reason(), number);
    }
  }

  @Test
  void statisticsBeyondAllSizes_areNotAddedUp() throws Exception {
    String bomb = "{'entities':[],'statistics':{'charactersCount':%s}}";
    JsonNode merged =
        new SplitText(TEXT)
            .chunk(0, 1000, bomb.formatted("1E+999999999"))
            .chunk(1000, 2000, bomb.formatted("7"))
            .merged("EntityRecognition");

    assertTrue(merged.at("/statistics/charactersCount").isValueNode(), merged::toString);
  }

  @Test
  void joiner_isSerializable() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(new ResultMerger(List.of(ENTITIES), true));
    Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    SplitText split = new SplitText(TEXT).chunk(0, 1000, ONE);

    assertEquals(
        List.of(split.merge(ENTITIES, true)),
        ((ResultMerger) read).merge(split.layout(), List.of(split.taskOutcomes)));
  }

  @Test
  void kindWithoutARule_isRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ResultMerger(List.of(TextTasks.ofKind("X").named("t")), false).check());

    assertEquals(
        "withLongDocuments(SPLIT): this release cannot merge results of the kind \"X\"; remove the"
            + " task, or use withLongDocuments(DEAD_LETTER)",
        e.getMessage());
  }
}
