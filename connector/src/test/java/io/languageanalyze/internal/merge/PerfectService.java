package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.Offset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Analyzes as a service would that knows where the entities are.
 *
 * @param text the whole text
 * @param entities where they are in it, in UTF-16 and in order
 * @param unit of offsets in the results
 * @param policy how it masks
 * @param character what a mask by characters has one for each of
 * @param context the UTF-16 code units before and behind an entity that it needs to be sure of it
 */
record PerfectService(
    String text,
    List<Span> entities,
    OffsetUnit unit,
    String policy,
    OffsetUnit character,
    int context) {

  private static final int MOST_IN_CONTEXT = 200;

  /**
   * The result of a span; what is cut at its end is found as it is there, or not at all, and what
   * has too little context there may be missed.
   */
  ObjectNode taskOutcome(int from, int to, Random random) {
    ObjectNode taskOutcome = JsonNodeFactory.instance.objectNode();
    ArrayNode all = taskOutcome.putArray("entities");
    StringBuilder redacted = new StringBuilder();
    int done = from;
    Offset offset = Offset.START;
    int maskOffset = 0;
    for (Span entity : entities) {
      Span found = new Span(Math.max(from, entity.start()), Math.min(to, entity.end()));
      if (found.start() >= found.end() || (isUnsure(entity, from, to) && random.nextBoolean())) {
        continue;
      }
      redacted.append(text, done, found.start());
      String value = text.substring(found.start(), found.end());
      Offset gap = Offset.lengthOf(text.substring(done, found.start()));
      offset = offset.plus(gap);
      maskOffset += unit.of(gap);
      String mask = mask(value);
      ObjectNode node = all.addObject().put("text", value).put("category", "P");
      node.put("offset", unit.of(offset)).put("length", unit.lengthOf(value));
      if (policy.equals("stated")) {
        node.put("mask", mask).put("maskOffset", maskOffset).put("maskLength", unit.lengthOf(mask));
      }
      redacted.append(mask);
      offset = offset.plus(Offset.lengthOf(value));
      maskOffset += unit.lengthOf(mask);
      done = found.end();
    }
    return taskOutcome.put("redactedText", redacted.append(text, done, to).toString());
  }

  private boolean isUnsure(Span entity, int from, int to) {
    // What is longer is known by itself, such as a URL.
    int needed = entity.end() - entity.start() > MOST_IN_CONTEXT ? 0 : context;
    return Math.max(0, entity.start() - needed) < from
        || Math.min(text.length(), entity.end() + needed) > to;
  }

  /** The same entities as those that have articles, each with its matches. */
  ObjectNode links(int from, int to, Random random) {
    Map<String, ObjectNode> links = new LinkedHashMap<>();
    for (JsonNode found : taskOutcome(from, to, random).get("entities")) {
      String value = found.get("text").asText();
      ObjectNode link =
          links.computeIfAbsent(
              value,
              name -> {
                ObjectNode made = JsonNodeFactory.instance.objectNode().put("id", name);
                made.putArray("matches");
                return made;
              });
      ((ArrayNode) link.get("matches")).add(found);
    }
    ObjectNode taskOutcome = JsonNodeFactory.instance.objectNode();
    taskOutcome.putArray("entities").addAll(links.values());
    return taskOutcome;
  }

  /** The same entities as phrases, each once; one that is cut is found only if {@code halves}. */
  ObjectNode phrases(int from, int to, boolean halves, Random random) {
    Set<String> phrases = new LinkedHashSet<>();
    for (Span entity : entities) {
      Span found = new Span(Math.max(from, entity.start()), Math.min(to, entity.end()));
      boolean isCut = !found.equals(entity);
      if (found.start() < found.end() && (!isCut || (halves && random.nextBoolean()))) {
        phrases.add(text.substring(found.start(), found.end()));
      }
    }
    ObjectNode taskOutcome = JsonNodeFactory.instance.objectNode();
    ArrayNode array = taskOutcome.putArray("keyPhrases");
    phrases.forEach(array::add);
    return taskOutcome;
  }

  private String mask(String value) {
    return switch (policy) {
      case "characterMask" -> "*".repeat(character.lengthOf(value));
      case "noMask" -> value;
      default -> "[P]";
    };
  }

  /** The parameters that ask for it. */
  String policyKind() {
    return policy.equals("stated") ? "entityMask" : policy;
  }
}
