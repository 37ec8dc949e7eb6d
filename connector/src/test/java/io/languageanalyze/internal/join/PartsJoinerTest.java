package io.languageanalyze.internal.join;

import static io.languageanalyze.internal.join.Division.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsJoinerTest {

  private static final Task<?, ?> ENTITIES = Division.task("EntityRecognition");
  private static final String TEXT = "x".repeat(4000);
  private static final String ONE = "{'entities':[{'offset':5,'length':1}]}";

  @Test
  void someFailed_isPartial_andTheRestIsKeptOnRequest() throws Exception {
    Division division =
        new Division(TEXT)
            .part(0, 1000, ONE)
            .failed(990, 2000)
            .part(1990, 3000, ONE)
            .failed(3000, 4000);

    Dead dead = division.dead(ENTITIES);
    assertEquals(DeadLetterReason.PARTIAL, dead.reason());
    assertEquals("t", dead.taskName());
    assertEquals("c", dead.code());
    assertEquals("i", dead.innerCode());
    assertEquals(
        "2 of 4 parts failed; part 2 (UTF-16 offsets 990 to 2,000): DOCUMENT_FAILED: too bad;"
            + " the others are 4",
        dead.message());
    assertEquals(
        json("{'entities':[{'offset':5,'length':1},{'offset':1995,'length':1}]}"),
        Json.read(String.valueOf(dead.partialResult())));
    assertNull(((Dead) division.join(ENTITIES, false)).partialResult());
  }

  @Test
  void partialConversation_namesNoOffsets() {
    Dead dead =
        new Division(TEXT)
            .part(0, 1000, "{}")
            .failed(1000, 2000)
            .dead(Division.task("ConversationalPIITask"));

    assertEquals("1 of 2 parts failed; part 2: DOCUMENT_FAILED: too bad", dead.message());
  }

  @Test
  void allFailedAlike_isTheReasonOfAll() {
    Dead dead = new Division(TEXT).failed(0, 1000).failed(1000, 2000).dead(ENTITIES);

    assertEquals(
        new Dead("t", DeadLetterReason.DOCUMENT_FAILED, "c", "i", "all 2 parts: too bad"), dead);
  }

  @Test
  void allFailedDifferently_isTheReasonOfTheFirst() {
    Division division = new Division(TEXT).failed(0, 1000).part(1000, 2000, "");
    division.answers.set(1, new Dead(null, DeadLetterReason.TIMED_OUT, null, null, "too late"));

    assertEquals("part 1 of 2: too bad", division.dead(ENTITIES).message());
  }

  @Test
  void everyPartDeadForAllTasks_isOneForAll() {
    Dead dead = new Dead(null, DeadLetterReason.REJECTED, "c", null, "no");
    Division division = new Division(TEXT).failed(0, 1000).failed(1000, 2000);

    assertEquals(
        List.of(new Dead(null, DeadLetterReason.REJECTED, "c", null, "all 2 parts: no")),
        new PartsJoiner(List.of(ENTITIES, Division.task("Healthcare").named("h")), true)
            .join(division.layout(), List.of(List.of(dead), List.of(dead))));
  }

  @Test
  void partDeadForAllTasks_failsEach_andNamesAreMatched() {
    Dead dead = new Dead(null, DeadLetterReason.REJECTED, "c", null, "no");
    Division division = new Division(TEXT).failed(0, 1000).failed(1000, 2000);
    List<Answer> joined =
        new PartsJoiner(List.of(ENTITIES.named("a"), ENTITIES.named("b")), false)
            .join(division.layout(), List.of(List.of(dead), List.of(new Answered("b", "m", "{}"))));

    assertEquals(
        List.of(DeadLetterReason.REJECTED, DeadLetterReason.PARTIAL),
        joined.stream().map(answer -> ((Dead) answer).reason()).toList());
  }

  @Test
  void modelVersion_isThatOfTheFirstPartThatHasOne() {
    Division division = new Division(TEXT).part(0, 1000, ONE).part(1000, 2000, ONE);
    division.answers.set(1, new Answered("t", "m", ONE.replace('\'', '"')));

    assertEquals("m", ((Answered) division.join(ENTITIES, false)).modelVersion());
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
  void oddAnswer_isAFailedPart_andIsNotQuoted(String kind, String odd) {
    String good =
        kind.startsWith("Sentiment")
            ? "{'sentiment':'neutral',"
                + "'confidenceScores':{'positive':0,'neutral':1,'negative':0}}"
            : "{}";
    Dead some =
        new Division(TEXT).part(0, 1000, good).part(1000, 2000, odd).dead(Division.task(kind));
    Dead all =
        new Division(TEXT).part(0, 1000, odd).part(1000, 2000, odd).dead(Division.task(kind));

    assertEquals(DeadLetterReason.PARTIAL, some.reason());
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
  void numberBeyondAllSizes_makesAPartOdd(String kind, String json) {
    for (String number : List.of("1E+999999999", "1E-999999999")) {
      String bomb = json.replace("NUMBER", number);
      Dead dead =
          new Division(TEXT).part(0, 1000, bomb).part(1000, 2000, bomb).dead(Division.task(kind));

      assertEquals(DeadLetterReason.MISSING_RESULT, dead.reason(), number);
    }
  }

  @Test
  void statisticsBeyondAllSizes_areNotAddedUp() throws Exception {
    String bomb = "{'entities':[],'statistics':{'charactersCount':%s}}";
    JsonNode joined =
        new Division(TEXT)
            .part(0, 1000, bomb.formatted("1E+999999999"))
            .part(1000, 2000, bomb.formatted("7"))
            .joined("EntityRecognition");

    assertTrue(joined.at("/statistics/charactersCount").isValueNode(), joined::toString);
  }

  @Test
  void joiner_isSerializable() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(new PartsJoiner(List.of(ENTITIES), true));
    Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    Division division = new Division(TEXT).part(0, 1000, ONE);

    assertEquals(
        List.of(division.join(ENTITIES, true)),
        ((PartsJoiner) read).join(division.layout(), List.of(division.answers)));
  }

  @Test
  void kindWithoutARule_isRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PartsJoiner(List.of(TextTasks.ofKind("X").named("t")), false).check());

    assertEquals(
        "withLongDocuments(SPLIT): there is no rule to join answers of the kind \"X\"; leave it"
            + " out, or leave long documents to the dead letters",
        e.getMessage());
  }
}
