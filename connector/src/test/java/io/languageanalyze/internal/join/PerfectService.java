package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.text.Place;
import java.util.List;
import java.util.Random;

/**
 * Answers as a service would that knows where the entities are.
 *
 * @param text the whole text
 * @param entities where they are in it, in UTF-16 and in order
 * @param unit of offsets in the answers
 * @param policy how it masks
 * @param character what a mask by characters has one for each of
 */
record PerfectService(
    String text, List<Span> entities, IndexUnit unit, String policy, IndexUnit character) {

  /** The answer to a stretch; what is cut at its end is found as it is there, or not at all. */
  ObjectNode answer(int from, int to, Random random) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode all = answer.putArray("entities");
    StringBuilder redacted = new StringBuilder();
    int done = from;
    for (Span entity : entities) {
      Span found = new Span(Math.max(from, entity.start()), Math.min(to, entity.end()));
      boolean isCut = !found.equals(entity);
      if (found.start() >= found.end() || (isCut && random.nextBoolean())) {
        continue;
      }
      redacted.append(text, done, found.start());
      String value = text.substring(found.start(), found.end());
      Place offset = Place.lengthOf(text.substring(from, found.start()));
      String mask = mask(value);
      ObjectNode node = all.addObject().put("text", value).put("category", "P");
      node.put("offset", unit.of(offset)).put("length", unit.lengthOf(value));
      if (policy.equals("stated")) {
        node.put("mask", mask)
            .put("maskOffset", unit.lengthOf(redacted.toString()))
            .put("maskLength", unit.lengthOf(mask));
      }
      redacted.append(mask);
      done = found.end();
    }
    return answer.put("redactedText", redacted.append(text, done, to).toString());
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
