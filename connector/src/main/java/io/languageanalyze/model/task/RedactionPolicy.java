package io.languageanalyze.model.task;

import java.util.List;
import java.util.Map;

/**
 * How personal data are masked in {@code redactedText}. Immutable. For texts since api-version
 * 2026-05-01 and in previews before it, for conversations in previews only.
 */
public final class RedactionPolicy {

  private final Parameters members;

  private RedactionPolicy(Parameters members) {
    this.members = members;
  }

  /** One mask character for each character; {@code *} by default. */
  public static RedactionPolicy characterMask() {
    return ofKind("characterMask");
  }

  /** Nothing is masked; there is no {@code redactedText}. */
  public static RedactionPolicy noMask() {
    return ofKind("noMask");
  }

  /** The entity's type and a number, such as {@code [PERSON_1]}. */
  public static RedactionPolicy entityMask() {
    return ofKind("entityMask");
  }

  /** Invented data of the same sort. Since api-version 2026-05-01. */
  public static RedactionPolicy syntheticReplacement() {
    return ofKind("syntheticReplacement");
  }

  /** Any policy, also one that this release does not know. */
  public static RedactionPolicy ofKind(String policyKind) {
    return new RedactionPolicy(Parameters.NONE).with("policyKind", policyKind);
  }

  /**
   * The mask character of {@link #characterMask}: one of {@code ! # $ % & * + - = ? @ ^ _ ~}.
   * Default: {@code *}.
   */
  public RedactionPolicy withRedactionCharacter(char redactionCharacter) {
    return with("redactionCharacter", String.valueOf(redactionCharacter));
  }

  /**
   * How many characters {@link #characterMask} leaves readable. Default: none. Since api-version
   * 2026-05-01; among the previews since 2025-11-15-preview.
   *
   * @param fromEnd whether they are the last ones (the service's default) or the first
   */
  public RedactionPolicy withUnmaskLength(int unmaskLength, boolean fromEnd) {
    return with("unmaskLength", unmaskLength).with("unmaskFromEnd", fromEnd);
  }

  /**
   * Whether {@link #syntheticReplacement} keeps the form of the data, such as the blanks in a card
   * number.
   */
  public RedactionPolicy withPreserveDataFormat(boolean preserveDataFormat) {
    return with("preserveDataFormat", preserveDataFormat);
  }

  /** For these entity types only. Default: all. Since api-version 2026-05-01. */
  public RedactionPolicy withEntityTypes(String... entityTypes) {
    return with("entityTypes", List.of(entityTypes));
  }

  /** A name for the policy. Since api-version 2026-05-01. */
  public RedactionPolicy withPolicyName(String policyName) {
    return with("policyName", policyName);
  }

  /**
   * For all entity types that no other policy names. Since api-version 2026-05-01. It is sent as
   * {@code isDefault}, and in 2025-11-15-preview as {@code isDefaultPolicy}, the name it has there.
   */
  public RedactionPolicy asDefault() {
    return with("isDefault", true);
  }

  /** Any further member of the policy; see {@link Task#with}. */
  public RedactionPolicy with(String name, Object value) {
    return new RedactionPolicy(members.set(name, value));
  }

  Map<String, Object> toMap() {
    return members.values();
  }
}
