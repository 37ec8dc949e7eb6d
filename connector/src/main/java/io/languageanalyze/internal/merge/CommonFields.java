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
 * Merges what the answers of all kinds have. Warnings: all, equal ones once. Statistics: added up,
 * so they tell what was sent, repeated sentences included. Detected language: that of the longest
 * chunk that has one. Any other member: from the first chunk that has it.
 */
final class CommonFields {

  private static final String WARNINGS = "warnings";
  private static final String STATISTICS = "statistics";
  private static final String LANGUAGE = "detectedLanguage";
  private static final Set<String> OWN = Set.of(WARNINGS, STATISTICS, LANGUAGE);

  private CommonFields() {}

  /** Adds them to the answer for the whole document, all but those in {@code others}. */
  static void merge(List<ChunkResult> chunks, Set<String> others, ObjectNode whole) {
    for (ChunkResult chunk : chunks) {
      for (var member : members(chunk.taskOutcome())) {
        String name = member.getKey();
        if (!OWN.contains(name) && !others.contains(name) && !whole.has(name)) {
          whole.set(name, member.getValue());
        }
      }
    }
    putWarnings(chunks, whole);
    putStatistics(chunks, whole);
    chunks.stream()
        .filter(chunk -> chunk.taskOutcome().hasNonNull(LANGUAGE))
        // Of equal ones the first: max would take the last.
        .min(Comparator.comparingInt(ChunkResult::length).reversed())
        .ifPresent(chunk -> whole.set(LANGUAGE, chunk.taskOutcome().get(LANGUAGE)));
  }

  // Not object.properties(): Jackson before 2.15 has no such method.
  private static Iterable<Map.Entry<String, JsonNode>> members(ObjectNode object) {
    return object::fields;
  }

  private static void putWarnings(List<ChunkResult> chunks, ObjectNode whole) {
    Set<JsonNode> warnings = new LinkedHashSet<>();
    boolean said = false;
    for (ChunkResult chunk : chunks) {
      said |= chunk.taskOutcome().path(WARNINGS).isArray();
      chunk.taskOutcome().path(WARNINGS).forEach(warnings::add);
    }
    if (said) {
      ArrayNode all = whole.putArray(WARNINGS);
      warnings.forEach(all::add);
    }
  }

  private static void putStatistics(List<ChunkResult> chunks, ObjectNode whole) {
    for (ChunkResult chunk : chunks) {
      if (!(chunk.taskOutcome().path(STATISTICS) instanceof ObjectNode said)) {
        continue;
      }
      ObjectNode sums =
          whole.path(STATISTICS) instanceof ObjectNode sum ? sum : whole.putObject(STATISTICS);
      for (var member : members(said)) {
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
