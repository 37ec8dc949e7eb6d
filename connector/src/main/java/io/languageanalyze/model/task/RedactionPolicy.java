package io.languageanalyze.model.task;

import java.util.List;
import java.util.Map;

/**
 * A policy for masking personal data in {@code redactedText}. Immutable. For texts since
 * api-version 2026-05-01 and in earlier previews; for conversations in previews only.
 */
public final class RedactionPolicy {

  private final Parameters members;

  private RedactionPolicy(Parameters members) {
    this.members = members;
  }

  /** Replaces each character by a mask character. Default: {@code *}. */
  public static RedactionPolicy characterMask() {
    return ofKind("characterMask");
  }

  /** Masks nothing; the result has no {@code redactedText}. */
  public static RedactionPolicy noMask() {
    return ofKind("noMask");
  }

  /** Replaces each entity by its type and a number, such as {@code [PERSON_1]}. */
  public static RedactionPolicy entityMask() {
    return ofKind("entityMask");
  }

  /** Replaces each entity by synthetic data of the same type. Since api-version 2026-05-01. */
  public static RedactionPolicy syntheticReplacement() {
    return ofKind("syntheticReplacement");
  }

  /** Creates a policy of any kind, including kinds that this release does not know. */
  public static RedactionPolicy ofKind(String policyKind) {
    return new RedactionPolicy(Parameters.NONE).with("policyKind", policyKind);
  }

  /**
   * Sets the mask character of {@link #characterMask}: one of {@code ! # $ % & * + - = ? @ ^ _ ~}.
   * Default: {@code *}.
   */
  public RedactionPolicy withRedactionCharacter(char redactionCharacter) {
    return with("redactionCharacter", String.valueOf(redactionCharacter));
  }

  /**
   * Sets how many characters {@link #characterMask} leaves readable. Default: none. Since
   * api-version 2026-05-01; among the previews since 2025-11-15-preview.
   *
   * @param fromEnd whether the last characters stay readable (the service's default) or the first
   */
  public RedactionPolicy withUnmaskLength(int unmaskLength, boolean fromEnd) {
    return with("unmaskLength", unmaskLength).with("unmaskFromEnd", fromEnd);
  }

  /**
   * Sets whether {@link #syntheticReplacement} preserves the format of the data, such as the blanks
   * in a card number.
   */
  public RedactionPolicy withPreserveDataFormat(boolean preserveDataFormat) {
    return with("preserveDataFormat", preserveDataFormat);
  }

  /** Limits the policy to these entity types. Default: all. Since api-version 2026-05-01. */
  public RedactionPolicy withEntityTypes(String... entityTypes) {
    return with("entityTypes", List.of(entityTypes));
  }

  /** Sets the name of the policy. Since api-version 2026-05-01. */
  public RedactionPolicy withPolicyName(String policyName) {
    return with("policyName", policyName);
  }

  /**
   * Makes this the policy for all entity types that no other policy names. Since api-version
   * 2026-05-01. Sent as {@code isDefault}, in 2025-11-15-preview as {@code isDefaultPolicy}.
   */
  public RedactionPolicy asDefault() {
    return with("isDefault", true);
  }

  /** Sets any other member of the policy; see {@link Task#with}. */
  public RedactionPolicy with(String name, Object value) {
    return new RedactionPolicy(members.set(name, value));
  }

  Map<String, Object> toMap() {
    return members.values();
  }
}
