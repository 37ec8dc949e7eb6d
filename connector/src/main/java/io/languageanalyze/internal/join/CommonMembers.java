package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What answers of all kinds say beside the answer. Warnings: those of all parts, equal ones once.
 * Statistics: added up, so they tell what was sent, sentences that were repeated included. Detected
 * language: that of the longest part. Anything else: that of the first part that has it.
 */
final class CommonMembers {

  private static final String WARNINGS = "warnings";
  private static final String STATISTICS = "statistics";
  private static final String LANGUAGE = "detectedLanguage";

  private CommonMembers() {}

  static void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    Set<JsonNode> warnings = new LinkedHashSet<>();
    for (PartAnswer part : parts) {
      Found.list(part, part.json(), WARNINGS).forEach(warnings::add);
      addUp(part.json().path(STATISTICS), joined);
    }
    if (parts.stream().anyMatch(part -> part.json().has(WARNINGS))) {
      joined.putArray(WARNINGS).addAll(warnings);
    }
    parts.stream()
        .filter(part -> part.json().hasNonNull(LANGUAGE))
        .max(
            Comparator.comparingInt(PartAnswer::length)
                .thenComparing(PartAnswer::number, Comparator.reverseOrder()))
        .ifPresent(part -> joined.set(LANGUAGE, part.json().get(LANGUAGE)));
    for (PartAnswer part : parts) {
      for (Map.Entry<String, JsonNode> member : part.json().properties()) {
        joined.putIfAbsent(member.getKey(), member.getValue());
      }
    }
  }

  private static void addUp(JsonNode statistics, ObjectNode joined) {
    for (Map.Entry<String, JsonNode> each : statistics.properties()) {
      ObjectNode sums = joined.withObject("/" + STATISTICS);
      if (each.getValue().isNumber()) {
        sums.set(
            each.getKey(),
            DecimalNode.valueOf(
                sums.path(each.getKey()).decimalValue().add(each.getValue().decimalValue())));
      }
    }
  }
}
