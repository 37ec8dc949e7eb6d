package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How a span with personal information is masked.
 *
 * @param kind the way
 * @param character what replaces each UTF-16 code unit, if it is by characters
 * @param unmasked how many of them stay as they are
 * @param unmaskedAtEnd whether these are the last ones
 * @param categories what it is for, in lower case; empty for everything
 * @param isDefault whether it is for all that no other policy names
 */
record RedactionPolicy(
    Kind kind,
    String character,
    int unmasked,
    boolean unmaskedAtEnd,
    Set<String> categories,
    boolean isDefault) {

  static RedactionPolicy characters(String character) {
    return new RedactionPolicy(Kind.CHARACTER_MASK, character, 0, true, Set.of(), false);
  }

  static RedactionPolicy of(JsonNode policy) {
    Set<String> categories = new HashSet<>();
    policy
        .path("entityTypes")
        .forEach(category -> categories.add(category.asText().toLowerCase(Locale.ROOT)));
    return new RedactionPolicy(
        Kind.named(policy.path("policyKind").asText()),
        policy.path("redactionCharacter").asText("*"),
        policy.path("unmaskLength").asInt(),
        policy.path("unmaskFromEnd").asBoolean(true),
        categories,
        policy.path("isDefault").asBoolean() || policy.path("isDefaultPolicy").asBoolean());
  }

  boolean isForAll() {
    return categories.isEmpty();
  }

  boolean isFor(String category) {
    return categories.contains(category.toLowerCase(Locale.ROOT));
  }

  /** Whether the mask tells more than that something was there. */
  boolean isNamed() {
    return kind == Kind.ENTITY_MASK || kind == Kind.SYNTHETIC_REPLACEMENT;
  }

  /** What takes the place of {@code value}, which {@code label} tells from others. */
  String mask(String value, String label) {
    return switch (kind) {
      case NO_MASK -> value;
      case ENTITY_MASK -> "[" + label + "]";
      case SYNTHETIC_REPLACEMENT -> synthetic(value);
      case CHARACTER_MASK -> masked(value);
    };
  }

  private String masked(String value) {
    int kept = Math.min(unmasked, value.length());
    String masked = character.repeat(value.length() - kept);
    return unmaskedAtEnd
        ? masked + value.substring(value.length() - kept)
        : value.substring(0, kept) + masked;
  }

  /** Other digits and other plain letters, so that the form stays. */
  private static String synthetic(String value) {
    StringBuilder other = new StringBuilder();
    value.chars().map(RedactionPolicy::shifted).forEach(c -> other.append((char) c));
    return other.toString();
  }

  private static int shifted(int c) {
    if (c >= '0' && c <= '9') {
      return '0' + (c - '0' + 3) % 10;
    }
    if (c >= 'a' && c <= 'z') {
      return 'a' + (c - 'a' + 7) % 26;
    }
    return c >= 'A' && c <= 'Z' ? 'A' + (c - 'A' + 7) % 26 : c;
  }

  /** The ways to mask. */
  enum Kind {
    CHARACTER_MASK,
    ENTITY_MASK,
    NO_MASK,
    SYNTHETIC_REPLACEMENT;

    static Kind named(String policyKind) {
      for (Kind kind : values()) {
        if (kind.name().replace("_", "").equalsIgnoreCase(policyKind)) {
          return kind;
        }
      }
      return CHARACTER_MASK;
    }
  }
}
