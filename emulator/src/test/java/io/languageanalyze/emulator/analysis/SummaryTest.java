package io.languageanalyze.emulator.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
  private static final String TEXT =
      "The harbour opened in spring. However, the old ferry (built in 1920) stayed closed. The"
          + " ferry needs a new engine, and the harbour needs the ferry. Lunch was soup. Nobody"
          + " knows when the ferry returns to the harbour.";

  private static ObjectNode extract(String parameters) throws IOException {
    return Analysis.of(new ExtractiveSummaryAnalyzer(), TEXT, parameters);
  }

  private static List<Integer> offsets(ObjectNode result) {
    return result.path("sentences").findValues("offset").stream().map(JsonNode::asInt).toList();
  }

  @Test
  void theMostTelling_comeInTheOrderOfTheText() throws IOException {
    ObjectNode result = extract("{}");
    List<Integer> offsets = offsets(result);
    assertEquals(3, offsets.size());
    assertEquals(offsets.stream().sorted().toList(), offsets);
    assertFalse(result.toString().contains("soup"), result::toString);
  }

  @Test
  void byRank_theBestIsFirst() throws IOException {
    List<Double> scores =
        extract("{'sortBy':'Rank','sentenceCount':5}")
            .path("sentences")
            .findValues("rankScore")
            .stream()
            .map(JsonNode::asDouble)
            .toList();
    assertEquals(5, scores.size());
    assertEquals(1.0, scores.get(0));
    for (int i = 1; i < scores.size(); i++) {
      assertTrue(scores.get(i) <= scores.get(i - 1), scores::toString);
    }
  }

  @Test
  void aQuery_liftsWhatItAsksFor() throws IOException {
    ObjectNode result = extract("{'sentenceCount':1,'query':'What about the soup at lunch?'}");
    assertEquals("Lunch was soup.", result.path("sentences").path(0).path("text").asText());
  }

  @Test
  void anAbstract_isShorter_andQuotesTheWholeText() throws IOException {
    JsonNode summary =
        Analysis.of(new AbstractiveSummaryAnalyzer(), TEXT, "{'sentenceCount':3}")
            .path("summaries")
            .path(0);
    String text = summary.path("text").asText();
    assertTrue(text.contains("The old ferry stayed closed."), text);
    JsonNode context = summary.path("contexts").path(0);
    assertEquals(0, context.path("offset").asInt());
    assertEquals(TEXT.length(), context.path("length").asInt());
  }

  @ParameterizedTest
  @CsvSource({"short, 2", "medium, 4", "long, 5"})
  void theLength_isAskedForInWords(String length, int sentences) throws IOException {
    String text =
        Analysis.of(new AbstractiveSummaryAnalyzer(), TEXT, "{'summaryLength':'" + length + "'}")
            .path("summaries")
            .path(0)
            .path("text")
            .asText();
    assertEquals(sentences, Segments.sentences(text).size(), text);
  }

  @Test
  void whereThereIsNothingToSay_thereIsNoSummary() throws IOException {
    assertTrue(
        Analysis.of(new AbstractiveSummaryAnalyzer(), " \n ", "{}").path("summaries").isEmpty());
    assertTrue(
        Analysis.of(new ExtractiveSummaryAnalyzer(), " \n ", "{}").path("sentences").isEmpty());
  }
}
