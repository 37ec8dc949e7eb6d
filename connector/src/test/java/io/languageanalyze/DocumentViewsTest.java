package io.languageanalyze;

import static io.languageanalyze.ViewRows.assertRows;
import static io.languageanalyze.ViewRows.row;
import static io.languageanalyze.ViewRows.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.result.AbstractiveSummary;
import io.languageanalyze.model.result.Classification;
import io.languageanalyze.model.result.ConversationSummary;
import io.languageanalyze.model.result.DocumentLanguage;
import io.languageanalyze.model.result.DocumentSentiment;
import io.languageanalyze.model.result.ExtractiveSummary;
import io.languageanalyze.model.result.KeyPhrases;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.Test;

class DocumentViewsTest {

  private static final String SENTIMENT =
      """
      "sentiment":"mixed","confidenceScores":{"positive":0.5,"neutral":0.125,"negative":0.375},
      "sentences":[
        {"text":"Fine rooms, clean.","sentiment":"positive","offset":0,"length":18,
         "confidenceScores":{"positive":1,"neutral":0,"negative":0},
         "targets":[
          {"text":"rooms","sentiment":"positive","offset":5,"length":5,
           "confidenceScores":{"positive":0.75,"negative":0.25},"relations":[
            {"relationType":"assessment","ref":"#/documents/0/sentences/0/assessments/1"},
            {"relationType":"target","ref":"#/documents/0/sentences/0/targets/0"},
            {"relationType":"assessment","ref":"#/documents/0/sentences/1/assessments/0"}]},
          {"text":"alone","sentiment":"mixed","offset":5,"length":5,
           "confidenceScores":{"positive":1,"negative":0}}],
         "assessments":[
          {"text":"clean","sentiment":"positive","offset":12,"length":5,"isNegated":false,
           "confidenceScores":{"positive":1,"negative":0}},
          {"text":"Fine","sentiment":"positive","offset":0,"length":4,"isNegated":false,
           "confidenceScores":{"positive":0.875,"negative":0.125}}]},
        {"text":"Not cheap.","sentiment":"negative","offset":19,"length":10,
         "confidenceScores":{"positive":0,"neutral":0.25,"negative":0.75},
         "assessments":[
          {"text":"cheap","sentiment":"negative","offset":23,"length":5,"isNegated":true,
           "confidenceScores":{"positive":0,"negative":1}}]}]""";

  private static DocumentSentiment sentiment() {
    return value(DocumentSentiment.class, SENTIMENT);
  }

  @Test
  void documentSentiments() {
    assertRows(
        Views.documentSentiments(),
        sentiment(),
        TextTasks.sentiment().getKind(),
        "sentiment STRING, positive DOUBLE, neutral DOUBLE, negative DOUBLE",
        row("mixed", 0.5, 0.125, 0.375));
  }

  @Test
  void sentences() {
    assertRows(
        Views.sentences(),
        sentiment(),
        TextTasks.sentiment().getKind(),
        "text STRING, sentiment STRING, positive DOUBLE, neutral DOUBLE, negative DOUBLE,"
            + " offset INT32, length INT32",
        row("Fine rooms, clean.", "positive", 1.0, 0.0, 0.0, 0, 18),
        row("Not cheap.", "negative", 0.0, 0.25, 0.75, 19, 10));
  }

  @Test
  void opinions_haveARowForEachPair() {
    assertRows(
        Views.opinions(),
        sentiment(),
        TextTasks.sentiment().getKind(),
        "target_text STRING, target_sentiment STRING, target_positive DOUBLE,"
            + " target_negative DOUBLE, target_offset INT32, target_length INT32,"
            + " assessment_text STRING, assessment_sentiment STRING, assessment_positive DOUBLE,"
            + " assessment_negative DOUBLE, assessment_offset INT32, assessment_length INT32,"
            + " is_negated BOOLEAN",
        row("rooms", "positive", 0.75, 0.25, 5, 5, "Fine", "positive", 0.875, 0.125, 0, 4, false),
        row("rooms", "positive", 0.75, 0.25, 5, 5, "cheap", "negative", 0.0, 1.0, 23, 5, true));
  }

  @Test
  void keyPhrases() {
    assertRows(
        Views.keyPhrases(),
        value(KeyPhrases.class, "\"keyPhrases\":[\"clean room\",\"lake\"]"),
        TextTasks.keyPhrases().getKind(),
        "key_phrase STRING",
        row("clean room"),
        row("lake"));
  }

  @Test
  void extractedSentences() {
    assertRows(
        Views.extractedSentences(),
        value(
            ExtractiveSummary.class,
            "\"sentences\":[{\"text\":\"A fact.\",\"rankScore\":0.5,\"offset\":3,\"length\":7}]"),
        TextTasks.extractiveSummary().getKind(),
        "text STRING, rank_score DOUBLE, offset INT32, length INT32",
        row("A fact.", 0.5, 3, 7));
  }

  @Test
  void summaries() {
    assertRows(
        Views.summaries(),
        value(
            AbstractiveSummary.class,
            "\"summaries\":[{\"text\":\"Short.\"},{\"text\":\"Second.\",\"chunk\":2}]"),
        TextTasks.abstractiveSummary().getKind(),
        "text STRING, chunk INT32?",
        row("Short.", null),
        row("Second.", 2));
  }

  @Test
  void conversationSummaries() {
    assertRows(
        Views.conversationSummaries(),
        value(
            ConversationSummary.class,
            """
            "summaries":[{"aspect":"issue","text":"It is broken."},
              {"aspect":"recap","text":"It works.","chunk":1}]"""),
        ConversationTasks.summarization("recap").getKind(),
        "aspect STRING, text STRING, chunk INT32?",
        row("issue", "It is broken.", null),
        row("recap", "It works.", 1));
  }

  @Test
  void classifications() {
    assertRows(
        Views.classifications(),
        value(
            Classification.class,
            """
            "class":[{"category":"Sports","confidenceScore":0.75},
              {"category":"Travel","confidenceScore":0.25}]"""),
        "CustomClassification",
        "category STRING, confidence_score DOUBLE",
        row("Sports", 0.75),
        row("Travel", 0.25));
  }

  @Test
  void languages() {
    String columns =
        "iso6391_name STRING, name STRING?, confidence_score DOUBLE?, script_name STRING?,"
            + " script_iso15924_code STRING?";
    assertRows(
        Views.languages(),
        value(
            DocumentLanguage.class,
            """
            "detectedLanguage":{"iso6391Name":"fr","name":"French","confidenceScore":0.5,
              "scriptName":"Latin","scriptIso15924Code":"Latn"}"""),
        TextTasks.languageDetection().getKind(),
        columns,
        row("fr", "French", 0.5, "Latin", "Latn"));
    assertRows(
        Views.languages(),
        value(DocumentLanguage.class, "\"detectedLanguage\":\"fr\""),
        TextTasks.languageDetection().getKind(),
        columns,
        row("fr", null, null, null, null));
  }

  @Test
  void raw_hasTheNameOfItsTask() {
    assertRows(
        Views.raw(),
        value(
            RawResult.class,
            "\"taskName\":\"people\",\"kind\":\"EntityRecognition\",\"json\":\"[1]\""),
        "people",
        "kind STRING, json STRING",
        row("EntityRecognition", "[1]"));
  }

  @Test
  void deadLetters_haveTheNameOfTheirTask_orNone() {
    DocumentInfo document = DocumentInfo.of("t-1", Map.of());
    View<DeadLetter> view = SerializableUtils.clone(Views.deadLetters());
    List<Row> one =
        view.rows(
            DeadLetter.of(document, "pii", DeadLetterReason.REJECTED, "code", "inner", "message"));
    List<Row> all =
        view.rows(
            DeadLetter.of(document, null, DeadLetterReason.TOO_LARGE, null, null, "too long")
                .withPartialResult("{}"));

    assertEquals(
        "document_id STRING, task STRING?, reason STRING, code STRING?, inner_code STRING?,"
            + " message STRING, metadata STRING",
        ViewRows.columns(Views.deadLetters().getSchema()));
    assertEquals(
        List.of(row("t-1", "pii", "REJECTED", "code", "inner", "message", "{}")),
        one.stream().map(Row::getValues).toList());
    assertEquals(
        List.of(row("t-1", null, "TOO_LARGE", null, null, "too long", "{}")),
        all.stream().map(Row::getValues).toList());
  }
}
