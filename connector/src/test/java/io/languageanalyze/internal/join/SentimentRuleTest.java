package io.languageanalyze.internal.join;

import static io.languageanalyze.internal.join.Division.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentimentRuleTest {

  private static final String TEXT = "0123456789".repeat(6);

  // The second part repeats 20 to 30.
  private static Division two(String first, String second) {
    return new Division(TEXT).part(0, 30, first).part(20, 60, second);
  }

  private static String sentence(String mood, String scores, int offset, int length, String more) {
    String[] each = scores.split(" ", -1);
    return "{'sentiment':'%s','confidenceScores':{'positive':%s,'neutral':%s,'negative':%s},"
            .formatted(mood, each[0], each[1], each[2])
        + "'offset':%d,'length':%d%s}".formatted(offset, length, more);
  }

  private static String sentiment(String... sentences) {
    return "{'sentiment':'neutral','confidenceScores':{'positive':0,'neutral':1,'negative':0},"
        + "'sentences':["
        + String.join(",", sentences)
        + "]}";
  }

  private static String opinion(int offset, String ref) {
    return ",'targets':[{'offset':%d,'length':2,'relations':[{'ref':'%s'}]}],"
            .formatted(offset, ref)
        + "'assessments':[{'offset':%d,'length':2}]".formatted(offset + 3);
  }

  @Test
  void sentiment_followsFromTheSentencesThatStay_andRefsAreMoved() throws Exception {
    JsonNode joined =
        two(
                sentiment(
                    sentence("positive", "0.57 0.41 0.02", 0, 20, ""),
                    sentence("negative", "0.00 0.00 1.00", 20, 10, "")),
                sentiment(
                    sentence("neutral", "0.03 0.96 0.01", 0, 10, ""),
                    sentence(
                        "positive",
                        "0.80 0.20 0.00",
                        10,
                        30,
                        opinion(12, "#/documents/0/sentences/1/assessments/0"))))
            .joined("SentimentAnalysis");

    assertEquals("positive", joined.get("sentiment").asText());
    assertEquals(
        json("{'positive':0.69,'neutral':0.31,'negative':0.01}"), joined.get("confidenceScores"));
    assertEquals(List.of("0", "20", "30"), offsets(joined.get("sentences")));
    assertEquals(32, joined.at("/sentences/2/targets/0/offset").asInt());
    assertEquals(35, joined.at("/sentences/2/assessments/0/offset").asInt());
    assertEquals(
        "#/documents/0/sentences/2/assessments/0",
        joined.at("/sentences/2/targets/0/relations/0/ref").asText());
  }

  private static List<String> offsets(JsonNode items) {
    List<String> offsets = new ArrayList<>();
    items.forEach(item -> offsets.add(item.get("offset").asText()));
    return offsets;
  }

  // As an answer of the service that is public shows it: its scores were (0.41, 0.00, 0.59).
  @Test
  void mixedDocument_isTheMeanOfItsMoods_withoutNeutralSentences() throws Exception {
    JsonNode joined =
        two(
                sentiment(
                    sentence("negative", "0.23 0.00 0.77", 0, 10, ""),
                    sentence("negative", "0.00 0.00 1.00", 10, 10, "")),
                sentiment(
                    sentence("neutral", "0.01 0.99 0.00", 0, 20, ""),
                    sentence("positive", "1.00 0.00 0.00", 20, 20, "")))
            .joined("SentimentAnalysis");

    assertEquals("mixed", joined.get("sentiment").asText());
    assertEquals(
        json("{'positive':0.41,'neutral':0.00,'negative':0.59}"), joined.get("confidenceScores"));
  }

  @Test
  void refIntoADroppedSentence_goesToItsTwin_orIsDropped() throws Exception {
    JsonNode joined =
        two(
                sentiment(
                    sentence(
                        "positive", "1 0 0", 0, 20, opinion(2, "#/documents/0/sentences/1/x/0")),
                    sentence("neutral", "0 1 0", 20, 10, "")),
                sentiment(
                    sentence("neutral", "0 1 0", 0, 10, ""),
                    sentence(
                        "positive", "1 0 0", 10, 30, opinion(12, "#/documents/0/sentences/7"))))
            .joined("CustomSentimentAnalysis");

    assertEquals(
        "#/documents/0/sentences/1/x/0",
        joined.at("/sentences/0/targets/0/relations/0/ref").asText());
    assertEquals(0, joined.at("/sentences/2/targets/0/relations").size());
    assertTrue(joined.at("/sentences/2/targets/0/relations").isArray());
  }
}
