package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges classifications: the score of a label is the mean of its scores in all chunks, weighted by
 * chunk length, with 0 for a chunk without the label.
 */
final class ClassificationRule implements MergeRule<ClassificationRule.ParsedLabels> {

  private static final String CLASS = "class";
  private static final String SCORE = "confidenceScore";
  private static final int DECIMALS = 4;

  private final int most;

  /**
   * Creates the rule.
   *
   * @param most the most labels of a document
   */
  ClassificationRule(int most) {
    this.most = most;
  }

  record Label(String category, ObjectNode node, BigDecimal score) {}

  record ParsedLabels(int length, List<Label> labels) {}

  @Override
  public Set<String> members() {
    return Set.of(CLASS);
  }

  @Override
  public ParsedLabels read(ChunkResult chunk) throws MalformedResultException {
    // Api-version 2022-03-01-preview returns a single label as an object, not as an array.
    JsonNode labelled = chunk.result().path(CLASS);
    List<ObjectNode> nodes =
        labelled instanceof ObjectNode single ? List.of(single) : chunk.objects(CLASS);
    List<Label> labels = new ArrayList<>();
    for (ObjectNode node : nodes) {
      labels.add(new Label(chunk.text(node, "category"), node, chunk.number(node, SCORE)));
    }
    return new ParsedLabels(chunk.length(), labels);
  }

  @Override
  public void merge(List<ParsedLabels> chunks, ObjectNode whole) {
    Map<String, Label> sums = new LinkedHashMap<>();
    BigDecimal length = BigDecimal.ZERO;
    for (ParsedLabels chunk : chunks) {
      BigDecimal weight = BigDecimal.valueOf(chunk.length());
      length = length.add(weight);
      for (Label label : chunk.labels()) {
        sums.merge(
            label.category(),
            new Label(label.category(), label.node(), label.score().multiply(weight)),
            (a, b) -> new Label(a.category(), a.node(), a.score().add(b.score())));
      }
    }
    List<Label> labels = new ArrayList<>(sums.values());
    labels.sort((a, b) -> b.score().compareTo(a.score()));
    ArrayNode all = whole.putArray(CLASS);
    for (Label label : labels.subList(0, Math.min(most, labels.size()))) {
      all.add(
          label.node().put(SCORE, label.score().divide(length, DECIMALS, RoundingMode.HALF_UP)));
    }
  }
}
