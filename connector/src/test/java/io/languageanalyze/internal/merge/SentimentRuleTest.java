package io.languageanalyze.internal.merge;

import static io.languageanalyze.internal.merge.SplitText.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentimentRuleTest {

  private static final String TEXT = "0123456789".repeat(6);

  // The second part repeats 20 to 30.
  private static SplitText two(String first, String second) {
    return new SplitText(TEXT).chunk(0, 30, first).chunk(20, 60, second);
  }

  private static String sentence(
      String sentiment, String scores, int offset, int length, String more) {
    String[] each = scores.split(" ", -1);
    return "{'sentiment':'%s','confidenceScores':{'positive':%s,'neutral':%s,'negative':%s},"
            .formatted(sentiment, each[0], each[1], each[2])
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
    JsonNode merged =
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
            .merged("SentimentAnalysis");

    assertEquals("positive", merged.get("sentiment").asText());
    assertEquals(
        json("{'positive':0.69,'neutral':0.31,'negative':0.01}"), merged.get("confidenceScores"));
    assertEquals(List.of("0", "20", "30"), offsets(merged.get("sentences")));
    assertEquals(32, merged.at("/sentences/2/targets/0/offset").asInt());
    assertEquals(35, merged.at("/sentences/2/assessments/0/offset").asInt());
    assertEquals(
        "#/documents/0/sentences/2/assessments/0",
        merged.at("/sentences/2/targets/0/relations/0/ref").asText());
  }

  private static List<String> offsets(JsonNode items) {
    List<String> offsets = new ArrayList<>();
    items.forEach(item -> offsets.add(item.get("offset").asText()));
    return offsets;
  }

  // As a result of the service that is public shows it: its scores were (0.41, 0.00, 0.59).
  @Test
  void mixedDocument_isTheMeanOfItsSentences_withoutNeutralOnes() throws Exception {
    JsonNode merged =
        two(
                sentiment(
                    sentence("negative", "0.23 0.00 0.77", 0, 10, ""),
                    sentence("negative", "0.00 0.00 1.00", 10, 10, "")),
                sentiment(
                    sentence("neutral", "0.01 0.99 0.00", 0, 20, ""),
                    sentence("positive", "1.00 0.00 0.00", 20, 20, "")))
            .merged("SentimentAnalysis");

    assertEquals("mixed", merged.get("sentiment").asText());
    assertEquals(
        json("{'positive':0.41,'neutral':0.00,'negative':0.59}"), merged.get("confidenceScores"));
  }

  @Test
  void refIntoADroppedSentence_goesToItsCopy_orIsDropped() throws Exception {
    JsonNode merged =
        two(
                sentiment(
                    sentence(
                        "positive", "1 0 0", 0, 20, opinion(2, "#/documents/0/sentences/1/x/0")),
                    sentence("neutral", "0 1 0", 20, 10, "")),
                sentiment(
                    sentence("neutral", "0 1 0", 0, 10, ""),
                    sentence(
                        "positive", "1 0 0", 10, 30, opinion(12, "#/documents/0/sentences/7"))))
            .merged("CustomSentimentAnalysis");

    assertEquals(
        "#/documents/0/sentences/1/x/0",
        merged.at("/sentences/0/targets/0/relations/0/ref").asText());
    assertEquals(0, merged.at("/sentences/2/targets/0/relations").size());
    assertTrue(merged.at("/sentences/2/targets/0/relations").isArray());
  }
}
