package io.languageanalyze.internal.join;

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
 * Of a divided document: each label with the mean of the scores that the parts give it, weighted by
 * their lengths; a part that does not name it counts as 0.
 */
final class ClassificationRule implements Rule<ClassificationRule.Labelled> {

  private static final String CLASS = "class";
  private static final String SCORE = "confidenceScore";
  private static final int DECIMALS = 4;

  private final int most;

  /**
   * The rule.
   *
   * @param most how many labels a document has at most
   */
  ClassificationRule(int most) {
    this.most = most;
  }

  record Label(String category, ObjectNode node, BigDecimal score) {}

  record Labelled(int length, List<Label> labels) {}

  @Override
  public Set<String> members() {
    return Set.of(CLASS);
  }

  @Override
  public Labelled read(Part part) throws OddAnswerException {
    // Api-version 2022-03-01-preview answers a single label without the brackets.
    JsonNode said = part.answer().path(CLASS);
    List<ObjectNode> nodes =
        said instanceof ObjectNode single ? List.of(single) : part.objects(CLASS);
    List<Label> labels = new ArrayList<>();
    for (ObjectNode node : nodes) {
      labels.add(new Label(part.text(node, "category"), node, part.number(node, SCORE)));
    }
    return new Labelled(part.length(), labels);
  }

  @Override
  public void join(List<Labelled> parts, ObjectNode whole) {
    Map<String, Label> sums = new LinkedHashMap<>();
    BigDecimal length = BigDecimal.ZERO;
    for (Labelled part : parts) {
      BigDecimal weight = BigDecimal.valueOf(part.length());
      length = length.add(weight);
      for (Label label : part.labels()) {
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
