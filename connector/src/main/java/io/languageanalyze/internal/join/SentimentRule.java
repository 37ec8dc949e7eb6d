package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sentences of all parts; the mood of the document is that of its sentences, as the service
 * does it: positive or negative where there are sentences of that mood and none of the other, mixed
 * where there are both, else neutral. Its scores are the mean of those of the sentences that make
 * the mood: a neutral one counts where all are neutral only.
 */
final class SentimentRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final String SENTENCES = "sentences";
  private static final String SENTIMENT = "sentiment";
  private static final String SCORES = "confidenceScores";
  private static final List<String> MOODS = List.of("positive", "neutral", "negative");

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    List<Seam.Told> told = EntitiesRule.told(parts, SENTENCES);
    References references = new References(SENTENCES, told);
    ArrayNode sentences = joined.arrayNode();
    for (Seam.Told part : told) {
      for (Found sentence : part.found()) {
        for (String opinions : List.of("targets", "assessments")) {
          Found.in(part.answer(), sentence.json(), opinions);
        }
        for (JsonNode target : sentence.json().path("targets")) {
          moveRelations(target, references, part);
        }
        sentences.add(sentence.json());
      }
    }
    setMood(sentences, joined);
    joined.set(SENTENCES, sentences);
  }

  // An opinion in a sentence that nobody tells of goes with it.
  private static void moveRelations(JsonNode target, References references, Seam.Told part) {
    for (Iterator<JsonNode> all = target.path("relations").elements(); all.hasNext(); ) {
      JsonNode relation = all.next();
      if (!references.move(List.of(relation), part)) {
        all.remove();
      }
    }
  }

  private static void setMood(ArrayNode sentences, ObjectNode joined) {
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(each -> counts.merge(each.path(SENTIMENT).asText(), 1, Integer::sum));
    boolean good = counts.containsKey("positive");
    boolean bad = counts.containsKey("negative");
    String mood = good && bad ? "mixed" : good ? "positive" : bad ? "negative" : "neutral";
    Set<String> count = good && bad ? Set.of("positive", "negative") : Set.of(mood);
    joined.put(SENTIMENT, mood);
    ObjectNode scores = joined.putObject(SCORES);
    for (String each : MOODS) {
      BigDecimal sum = BigDecimal.ZERO;
      int voters = 0;
      for (JsonNode sentence : sentences) {
        if (count.contains(sentence.path(SENTIMENT).asText())) {
          sum = sum.add(sentence.path(SCORES).path(each).decimalValue());
          voters++;
        }
      }
      scores.put(each, mean(sum, voters));
    }
  }

  private static BigDecimal mean(BigDecimal sum, int voters) {
    return voters == 0
        ? BigDecimal.ZERO
        : sum.divide(BigDecimal.valueOf(voters), MathContext.DECIMAL64)
            .setScale(2, RoundingMode.HALF_UP);
  }
}
