package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The redaction policies in the parameters of a task. */
final class RedactionPolicies {

  private static final String NUMBERED = "entitymask";
  private static final Policy DEFAULT = new Policy("charactermask", List.of(), false, false);

  private final List<Policy> policies = new ArrayList<>();
  private final Policy fallback;

  /** Reads {@code redactionPolicy} or {@code redactionPolicies}. */
  RedactionPolicies(Map<String, Object> parameters) {
    add(parameters.get("redactionPolicy"));
    if (parameters.get("redactionPolicies") instanceof List<?> all) {
      all.forEach(this::add);
    }
    fallback =
        policies.stream()
            .filter(Policy::isDefault)
            .findFirst()
            .or(() -> policies.stream().filter(each -> each.types().isEmpty()).findFirst())
            .orElse(DEFAULT);
  }

  /**
   * A redaction policy.
   *
   * @param kind the policy kind, in lower case
   * @param types the entity types it applies to, in lower case; empty for all
   * @param isDefault whether it applies to all types without another policy
   * @param showsSome whether a character mask leaves some characters readable
   */
  record Policy(String kind, List<String> types, boolean isDefault, boolean showsSome) {

    boolean isByCharacters() {
      return kind.equals(DEFAULT.kind);
    }
  }

  private void add(@Nullable Object policy) {
    if (policy instanceof Map<?, ?> members) {
      List<String> types = new ArrayList<>();
      if (members.get("entityTypes") instanceof List<?> all) {
        all.forEach(type -> types.add(lower(type)));
      }
      Object kind = members.get("policyKind");
      policies.add(
          new Policy(
              kind == null ? DEFAULT.kind : lower(kind),
              types,
              Boolean.TRUE.equals(members.get("isDefault"))
                  || Boolean.TRUE.equals(members.get("isDefaultPolicy")),
              members.get("unmaskLength") instanceof Number n && n.intValue() > 0));
    }
  }

  private static String lower(Object word) {
    return word.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns the policy for an entity. */
  private Policy of(ObjectNode entity) {
    List<String> types =
        List.of(lower(entity.path("category").asText()), lower(entity.path("type").asText()));
    return policies.stream()
        .filter(policy -> policy.types().stream().anyMatch(types::contains))
        .findFirst()
        .orElse(fallback);
  }

  /** Whether the mask of an entity has one character for each masked character. */
  boolean masksByCharacters(ObjectNode entity) {
    return of(entity).isByCharacters();
  }

  /** Whether the mask of an entity has a number, such as {@code [PERSON_1]}. */
  boolean numbers(ObjectNode entity) {
    return of(entity).kind().equals(NUMBERED);
  }

  /** Whether any policy makes numbered masks. */
  boolean anyNumbers() {
    return policies.stream().anyMatch(policy -> policy.kind().equals(NUMBERED));
  }

  /**
   * Returns the end of the mask of an entity.
   *
   * @param redacted the redacted text
   * @param from the start of the mask
   * @param masked the span that the mask replaces
   * @param unit the unit of offsets in the result
   * @param character the unit of which a character mask has one character each
   * @return {@link OffsetUnit#NOT_THERE} if the text has no such mask there
   */
  int end(String redacted, int from, MaskedSpan masked, OffsetUnit unit, OffsetUnit character) {
    ObjectNode entity = masked.entity();
    if (entity.path("mask").isTextual()) {
      return after(entity.path("mask").textValue(), redacted, from);
    }
    if (entity.path("maskLength").canConvertToInt()) {
      int length = entity.path("maskLength").intValue();
      return length < 0 ? OffsetUnit.NOT_THERE : unit.skip(redacted, from, length);
    }
    Policy policy = of(entity);
    return switch (policy.kind()) {
      case "charactermask" -> endOfCharacters(redacted, from, masked, character, policy);
      case "nomask" -> after(masked.text(), redacted, from);
      case NUMBERED ->
          redacted.startsWith("[", from) ? afterBracket(redacted, from) : OffsetUnit.NOT_THERE;
      default -> OffsetUnit.NOT_THERE;
    };
  }

  private static int endOfCharacters(
      String redacted, int from, MaskedSpan masked, OffsetUnit character, Policy policy) {
    int end = character.skip(redacted, from, character.lengthOf(masked.text()));
    for (int i = from; i < end && !policy.showsSome(); i++) {
      if (redacted.charAt(i) != redacted.charAt(from)) {
        return OffsetUnit.NOT_THERE;
      }
    }
    return end;
  }

  private static int afterBracket(String redacted, int from) {
    int bracket = redacted.indexOf(']', from);
    return bracket < 0 ? OffsetUnit.NOT_THERE : bracket + 1;
  }

  private static int after(String what, String text, int from) {
    return text.startsWith(what, from) ? from + what.length() : OffsetUnit.NOT_THERE;
  }
}
