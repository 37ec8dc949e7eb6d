package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How personal information is taken out of a text.
 *
 * @param policy {@code characterMask}, {@code entityMask} or {@code noMask}
 * @param character what replaces each UTF-16 code unit under {@code characterMask}
 */
record Redaction(String policy, String character) {

  /** The policy that the parameters of a task ask for; asterisks if they ask for none. */
  static Redaction of(JsonNode parameters) {
    JsonNode several = parameters.path("redactionPolicies");
    JsonNode policy = several.isEmpty() ? parameters.path("redactionPolicy") : several.path(0);
    String character = policy.path("redactionCharacter").asText("*");
    return new Redaction(
        policy.path("policyKind").asText("characterMask"), character.isEmpty() ? "*" : character);
  }

  /** Whether there is a redacted text at all. */
  boolean masks() {
    return !policy.equalsIgnoreCase("noMask");
  }

  /** The text with each part masked. Masking by character keeps the length. */
  String redact(String text, List<Part> parts) {
    StringBuilder redacted = new StringBuilder();
    Map<String, Integer> counts = new HashMap<>();
    int done = 0;
    for (Part part : parts) {
      redacted.append(text, done, part.span().start());
      if (policy.equalsIgnoreCase("entityMask")) {
        int number = counts.merge(part.category(), 1, Integer::sum);
        String name = part.category().toUpperCase(Locale.ROOT);
        redacted.append('[').append(name).append('_').append(number).append(']');
      } else {
        redacted.append(character.repeat(part.span().length()));
      }
      done = part.span().end();
    }
    return redacted.append(text, done, text.length()).toString();
  }

  /**
   * A stretch to be masked.
   *
   * @param span where it is
   * @param category what it is
   */
  record Part(Span span, String category) {}
}
