package io.languageanalyze.emulator;

import static io.languageanalyze.emulator.ParameterRule.STRING_INDEX_TYPE;
import static io.languageanalyze.emulator.ParameterRule.array;
import static io.languageanalyze.emulator.ParameterRule.arrayOf;
import static io.languageanalyze.emulator.ParameterRule.bool;
import static io.languageanalyze.emulator.ParameterRule.object;
import static io.languageanalyze.emulator.ParameterRule.oneOf;
import static io.languageanalyze.emulator.ParameterRule.wordsOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/** The parameters of both kinds that find personal information. */
final class PiiParameters {
  private static final String CHARACTERS = "!#$%&*+-=?@^_~";
  private static final String[] CONVERSATION_CATEGORIES = {
    "Address",
    "CreditCard",
    "Email",
    "Person",
    "NumericIdentifier",
    "Phone",
    "USSocialSecurityNumber"
  };
  private static final List<String> POLICIES = List.of("characterMask", "entityMask", "noMask");

  /** Those of {@code PiiEntityRecognition}. */
  static final ParameterRule[] TEXT = {
    oneOf("domain", "phi", "none"),
    wordsOf("piiCategories", ResourceLines.values("pii-categories.txt")),
    STRING_INDEX_TYPE,
    object("redactionPolicy", policy -> isPolicy(policy, POLICIES))
        .in(version -> version.since("2024-11-15-preview") && !version.since("2025-11-01")),
    object(
            "valueExclusionPolicy",
            policy ->
                policy.path("caseSensitive").isBoolean() && policy.path("excludedValues").isArray())
        .since("2025-05-15-preview"),
    arrayOf("entitySynonyms", PiiParameters::isSynonyms).since("2025-05-15-preview"),
    arrayOf("redactionPolicies", PiiParameters::isLaterPolicy).since("2025-11-15-preview"),
    object("confidenceScoreThreshold", threshold -> threshold.path("default").isNumber())
        .since("2025-11-15-preview"),
    bool("disableEntityValidation").since("2025-11-15-preview")
  };

  /** Those of {@code ConversationalPIITask}. */
  static final ParameterRule[] CONVERSATION = {
    array("piiCategories"),
    wordsOf("piiCategories", conversationCategories()).since("2024-05-01"),
    wordsOf("excludePiiCategories", List.of(CONVERSATION_CATEGORIES)).since("2024-11-01"),
    oneOf("redactionSource", "lexical", "itn", "maskedItn", "text"),
    bool("redactAudioTiming"),
    oneOf("redactionCharacter", CHARACTERS.split("", -1)).since("2024-11-01"),
    object("redactionPolicy", policy -> isPolicy(policy, POLICIES)).since("2024-11-15-preview")
  };

  private PiiParameters() {}

  private static List<String> conversationCategories() {
    String[] all = Arrays.copyOf(CONVERSATION_CATEGORIES, CONVERSATION_CATEGORIES.length + 2);
    all[all.length - 2] = "All";
    all[all.length - 1] = "Default";
    return List.of(all);
  }

  private static boolean isLaterPolicy(JsonNode policy) {
    return policy.path("policyKind").asText().equals("syntheticReplacement")
        || isPolicy(policy, POLICIES);
  }

  private static boolean isPolicy(JsonNode policy, List<String> kinds) {
    JsonNode character = policy.path("redactionCharacter");
    boolean knownCharacter =
        character.isMissingNode()
            || (character.asText().length() == 1 && CHARACTERS.contains(character.asText()));
    return kinds.contains(policy.path("policyKind").asText()) && knownCharacter;
  }

  private static boolean isSynonyms(JsonNode entry) {
    if (!entry.path("entityType").isTextual() || !entry.path("synonyms").isArray()) {
      return false;
    }
    for (JsonNode synonym : entry.path("synonyms")) {
      if (!synonym.path("synonym").isTextual()) {
        return false;
      }
    }
    return true;
  }
}
