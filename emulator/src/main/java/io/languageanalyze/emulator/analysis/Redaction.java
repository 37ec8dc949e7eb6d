package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes personal information out of texts, by the policies of a task. Numbers entities anew. */
final class Redaction {
  private final List<RedactionPolicy> policies;
  private final RedactionPolicy fallback;
  private final Map<String, Integer> counts = new HashMap<>();

  private Redaction(List<RedactionPolicy> policies, RedactionPolicy fallback) {
    this.policies = policies;
    this.fallback = fallback;
  }

  /** What the parameters of a task ask for; asterisks if they ask for nothing. */
  static Redaction of(JsonNode parameters) {
    JsonNode single = parameters.path("redactionPolicy");
    if (single.isObject()) {
      return new Redaction(List.of(), RedactionPolicy.of(single));
    }
    List<RedactionPolicy> all = new ArrayList<>();
    for (JsonNode policy : parameters.path("redactionPolicies")) {
      all.add(RedactionPolicy.of(policy));
    }
    RedactionPolicy fallback =
        all.stream()
            .filter(RedactionPolicy::isDefault)
            .findFirst()
            .or(() -> all.stream().filter(RedactionPolicy::isForAll).findFirst())
            .orElse(RedactionPolicy.characters(parameters.path("redactionCharacter").asText("*")));
    return new Redaction(all, fallback);
  }

  /** Whether there is a redacted text at all. */
  boolean masks() {
    return policies.size() > 1 || fallback.kind() != RedactionPolicy.Kind.NO_MASK;
  }

  /** The text with each part masked, and each mask. Parts come in the order of the text. */
  Redacted redact(String text, List<Part> parts) {
    StringBuilder redacted = new StringBuilder();
    List<Mask> masks = new ArrayList<>();
    int done = 0;
    for (Part part : parts) {
      redacted.append(text, done, part.span().start());
      RedactionPolicy policy = policyFor(part.category());
      int number = counts.merge(part.category(), 1, Integer::sum);
      String value = text.substring(part.span().start(), part.span().end());
      String mask = policy.mask(value, part.category().toUpperCase(Locale.ROOT) + "_" + number);
      int start = redacted.length();
      redacted.append(mask);
      masks.add(new Mask(mask, new Span(start, redacted.length()), policy.isNamed()));
      done = part.span().end();
    }
    return new Redacted(redacted.append(text, done, text.length()).toString(), masks);
  }

  private RedactionPolicy policyFor(String category) {
    return policies.stream().filter(policy -> policy.isFor(category)).findFirst().orElse(fallback);
  }

  /**
   * A span to be masked.
   *
   * @param span where it is
   * @param category what it is
   */
  record Part(Span span, String category) {}

  /**
   * What stands in the place of a part.
   *
   * @param text the mask
   * @param span where it is in the redacted text
   * @param named whether it tells something that the entity should state
   */
  record Mask(String text, Span span, boolean named) {}

  /**
   * A text without personal information.
   *
   * @param text the text
   * @param masks one for each part
   */
  record Redacted(String text, List<Mask> masks) {}
}
