package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts vote, each with its length times the score it was given. The score of a label is the
 * mean over the whole length; a part that does not name the label counts as 0 there.
 */
final class ClassificationRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final int DECIMALS = 4;

  private final boolean single;

  /**
   * For one of the two kinds.
   *
   * @param single whether the label with the highest score is the only one
   */
  ClassificationRule(boolean single) {
    this.single = single;
  }

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    Map<String, Double> votes = new LinkedHashMap<>();
    double length = 0;
    for (PartAnswer part : parts) {
      length += part.length();
      JsonNode labels = part.json().path("class");
      // Api-version 2022-03-01-preview answers a single label without the brackets.
      for (JsonNode label : labels.isObject() ? List.of(labels) : labels) {
        if (!label.path("category").isTextual() || !label.path("confidenceScore").isNumber()) {
          throw new OddAnswerException(part, "a class has no category or no confidenceScore");
        }
        double vote = part.length() * label.path("confidenceScore").doubleValue();
        votes.merge(label.path("category").textValue(), vote, Double::sum);
      }
    }
    double whole = length;
    ArrayNode all = joined.putArray("class");
    votes.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(single ? 1 : Long.MAX_VALUE)
        .forEach(
            vote ->
                all.addObject()
                    .put("category", vote.getKey())
                    .put("confidenceScore", rounded(vote.getValue() / whole)));
  }

  private static BigDecimal rounded(double score) {
    return BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
