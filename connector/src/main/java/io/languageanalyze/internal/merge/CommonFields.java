package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges the members that results of all kinds have. Warnings: all, each once. Statistics: the
 * sums, so they include overlaps. Detected language: from the longest chunk that has one. Any other
 * member: from the first chunk that has it.
 */
final class CommonFields {

  private static final String WARNINGS = "warnings";
  private static final String STATISTICS = "statistics";
  private static final String LANGUAGE = "detectedLanguage";
  private static final Set<String> OWN = Set.of(WARNINGS, STATISTICS, LANGUAGE);

  private CommonFields() {}

  /**
   * Adds the merged members to the result of the whole document, except those in {@code others}.
   */
  static void merge(List<ChunkResult> chunks, Set<String> others, ObjectNode whole) {
    for (ChunkResult chunk : chunks) {
      for (var member : members(chunk.result())) {
        String name = member.getKey();
        if (!OWN.contains(name) && !others.contains(name) && !whole.has(name)) {
          whole.set(name, member.getValue());
        }
      }
    }
    putWarnings(chunks, whole);
    putStatistics(chunks, whole);
    chunks.stream()
        .filter(chunk -> chunk.result().hasNonNull(LANGUAGE))
        // The first of equal ones: max would return the last.
        .min(Comparator.comparingInt(ChunkResult::length).reversed())
        .ifPresent(chunk -> whole.set(LANGUAGE, chunk.result().get(LANGUAGE)));
  }

  // Not object.properties(): Jackson before 2.15 has no such method.
  private static Iterable<Map.Entry<String, JsonNode>> members(ObjectNode object) {
    return object::fields;
  }

  private static void putWarnings(List<ChunkResult> chunks, ObjectNode whole) {
    Set<JsonNode> warnings = new LinkedHashSet<>();
    boolean hasWarnings = false;
    for (ChunkResult chunk : chunks) {
      hasWarnings |= chunk.result().path(WARNINGS).isArray();
      chunk.result().path(WARNINGS).forEach(warnings::add);
    }
    if (hasWarnings) {
      ArrayNode all = whole.putArray(WARNINGS);
      warnings.forEach(all::add);
    }
  }

  private static void putStatistics(List<ChunkResult> chunks, ObjectNode whole) {
    for (ChunkResult chunk : chunks) {
      if (!(chunk.result().path(STATISTICS) instanceof ObjectNode statistics)) {
        continue;
      }
      ObjectNode sums =
          whole.path(STATISTICS) instanceof ObjectNode sum ? sum : whole.putObject(STATISTICS);
      for (var member : members(statistics)) {
        sums.set(member.getKey(), sum(sums.path(member.getKey()), member.getValue(), whole));
      }
    }
  }

  private static JsonNode sum(JsonNode a, JsonNode b, ObjectNode nodes) {
    if (a.canConvertToLong()
        && b.canConvertToLong()
        && a.isIntegralNumber()
        && b.isIntegralNumber()) {
      return nodes.numberNode(a.bigIntegerValue().add(b.bigIntegerValue()));
    }
    if (ChunkResult.isCalculable(a) && ChunkResult.isCalculable(b)) {
      return nodes.numberNode(a.decimalValue().add(b.decimalValue()));
    }
    return a.isMissingNode() ? b : a;
  }
}
