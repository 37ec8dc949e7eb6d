package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labels a document by the keywords in it: with all labels that have one, or with the best. */
public final class ClassificationAnalyzer implements TaskAnalyzer {
  private static final double UNFOUNDED = 0.1;

  private final boolean single;

  private ClassificationAnalyzer(boolean single) {
    this.single = single;
  }

  /** Gives exactly one label: the one with most keywords, the first declared if none has any. */
  public static ClassificationAnalyzer singleLabel() {
    return new ClassificationAnalyzer(true);
  }

  /** Gives every label that has a keyword in the text, which may be none. */
  public static ClassificationAnalyzer multiLabel() {
    return new ClassificationAnalyzer(false);
  }

  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int all = 0;
    for (PhraseTable.Match<String> match : input.keywords().find(input.text())) {
      counts.merge(match.value(), 1, Integer::sum);
      all++;
    }
    ArrayNode labels = result.putArray("class");
    List<String> categories = input.categories();
    if (counts.isEmpty() && single && !categories.isEmpty()) {
      addLabel(labels, categories.get(0), UNFOUNDED);
    }
    List<Map.Entry<String, Integer>> best =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(single ? 1 : counts.size())
            .toList();
    for (Map.Entry<String, Integer> label : best) {
      addLabel(labels, label.getKey(), Math.round(100.0 * label.getValue() / all) / 100.0);
    }
  }

  private static void addLabel(ArrayNode labels, String category, double confidence) {
    labels.addObject().put("category", category).put("confidenceScore", confidence);
  }
}
