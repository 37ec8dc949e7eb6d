package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutputLinesTest {

  private static final DocumentInfo INFO = DocumentInfo.of("a \"b\"\n", Map.of("position", "0"));
  private static final RawResult RESULT =
      RawResult.of(INFO, "key-phrases", "KeyPhraseExtraction", "{\n \"keyPhrases\": [\"é 😀\"]\n}");
  private static final DeadLetter DEAD =
      DeadLetter.of(
          INFO,
          "pii",
          DeadLetterReason.DOCUMENT_FAILED,
          "InvalidArgument",
          "UnsupportedLanguageCode",
          "no");

  @Test
  void result_isOneLineWithTheDocumentsOwnId() throws JsonProcessingException {
    assertEquals(
        "{\"id\":\"a \\\"b\\\"\\n\",\"task\":\"key-phrases\",\"kind\":\"KeyPhraseExtraction\","
            + "\"result\":{\"keyPhrases\":[\"é 😀\"]}}",
        OutputLines.result(RESULT));
  }

  @Test
  void deadLetter_givesThePreciseCode() throws JsonProcessingException {
    assertEquals(
        "{\"id\":\"a \\\"b\\\"\\n\",\"task\":\"pii\",\"reason\":\"DOCUMENT_FAILED\","
            + "\"code\":\"UnsupportedLanguageCode\",\"message\":\"no\"}",
        OutputLines.deadLetter(DEAD));
  }

  @Test
  void deadLetterForAllTasks_hasNullsInPlaceOfTaskAndCode() throws JsonProcessingException {
    DeadLetter dead =
        DeadLetter.of(INFO, null, DeadLetterReason.INVALID_INPUT, null, null, "is blank");

    assertEquals(
        "{\"id\":\"a \\\"b\\\"\\n\",\"task\":null,\"reason\":\"INVALID_INPUT\",\"code\":null,"
            + "\"message\":\"is blank\"}",
        OutputLines.deadLetter(dead));
  }

  @Test
  void deadLetterWithAPartialResult_hasItAsJson() throws JsonProcessingException {
    DeadLetter dead =
        DeadLetter.of(
                INFO, "pii", DeadLetterReason.PARTIALLY_FAILED, null, null, "chunk 2 of 3 failed")
            .withPartialResult("{\n \"redactedText\": \"é\"\n}");

    assertEquals(
        "{\"id\":\"a \\\"b\\\"\\n\",\"task\":\"pii\",\"reason\":\"PARTIALLY_FAILED\",\"code\":null,"
            + "\"message\":\"chunk 2 of 3 failed\",\"partialResult\":{\"redactedText\":\"é\"}}",
        OutputLines.deadLetter(dead));
  }

  @Test
  void document_holdsAllItsTasks() throws JsonProcessingException {
    AnalyzedDocument document = AnalyzedDocument.of(INFO, List.of(RESULT), List.of(DEAD));

    assertEquals(
        "{\"id\":\"a \\\"b\\\"\\n\",\"results\":{\"key-phrases\":{\"keyPhrases\":[\"é 😀\"]}},"
            + "\"deadLetters\":[{\"task\":\"pii\",\"reason\":\"DOCUMENT_FAILED\","
            + "\"code\":\"UnsupportedLanguageCode\",\"message\":\"no\"}]}",
        OutputLines.document(document));
  }
}
