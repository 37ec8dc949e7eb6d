package io.languageanalyze.emulator.job;

import static io.languageanalyze.emulator.job.ParameterRule.STRING_INDEX_TYPE;
import static io.languageanalyze.emulator.job.ParameterRule.array;
import static io.languageanalyze.emulator.job.ParameterRule.arrayOf;
import static io.languageanalyze.emulator.job.ParameterRule.bool;
import static io.languageanalyze.emulator.job.ParameterRule.object;
import static io.languageanalyze.emulator.job.ParameterRule.oneOf;
import static io.languageanalyze.emulator.job.ParameterRule.wordsOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.analysis.ResourceLines;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
  private static final String RELEASE = "2026-05-01";
  private static final List<String> CATEGORIES = ResourceLines.values("pii-categories.txt");
  private static final List<String> CATEGORIES_OF_2026 =
      Stream.concat(CATEGORIES.stream(), ResourceLines.values("pii-categories-2026.txt").stream())
          .toList();

  /** Those of {@code PiiEntityRecognition}. */
  static final ParameterRule[] TEXT = {
    oneOf("domain", "phi", "none"),
    wordsOf("piiCategories", CATEGORIES).in(version -> !version.since(RELEASE)),
    wordsOf("piiCategories", CATEGORIES_OF_2026).since(RELEASE),
    arrayOf("excludePiiCategories", PiiParameters::isExcludable)
        .in(version -> version.since("2024-11-15-preview") && !version.name().equals("2025-11-01")),
    STRING_INDEX_TYPE,
    object("redactionPolicy", policy -> isPolicy(policy, POLICIES))
        .in(version -> version.since("2024-11-15-preview") && !version.since("2025-11-01")),
    object(
            "valueExclusionPolicy",
            policy ->
                policy.path("caseSensitive").isBoolean() && policy.path("excludedValues").isArray())
        .since("2025-05-15-preview"),
    arrayOf("entitySynonyms", PiiParameters::isSynonyms).since("2025-05-15-preview"),
    arrayOf("redactionPolicies", policy -> isLaterPolicy(policy, "isDefault"))
        .in(version -> version.since("2025-11-15-preview") && !version.since(RELEASE)),
    arrayOf("redactionPolicies", policy -> isLaterPolicy(policy, "isDefaultPolicy")).since(RELEASE),
    object("confidenceScoreThreshold", PiiParameters::isEarlyThreshold)
        .in(version -> version.since("2025-11-15-preview") && !version.since(RELEASE)),
    object("confidenceScoreThreshold", PiiParameters::isThreshold).since(RELEASE),
    bool("disableEntityValidation").since("2025-11-15-preview")
  };

  /** Those of {@code ConversationalPIITask}. */
  static final ParameterRule[] CONVERSATION = {
    array("piiCategories"),
    wordsOf("piiCategories", conversationCategories()).since("2024-05-01"),
    wordsOf("excludePiiCategories", List.of(CONVERSATION_CATEGORIES)).since("2024-11-01"),
    oneOf("redactionSource", "lexical", "itn", "maskedItn", "text"),
    bool("redactAudioTiming").since("2022-07-01"),
    bool("includeAudioRedaction").in(version -> !version.since("2022-07-01")),
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

  /** A policy of a list. The version calls the flag of the default one otherwise. */
  private static boolean isLaterPolicy(JsonNode policy, String nameOfAnotherVersion) {
    return !policy.has(nameOfAnotherVersion)
        && (policy.path("policyKind").asText().equals("syntheticReplacement")
            || isPolicy(policy, POLICIES));
  }

  private static boolean isExcludable(JsonNode category) {
    String word = category.asText();
    return !word.equalsIgnoreCase("All")
        && !word.equalsIgnoreCase("Default")
        && CATEGORIES_OF_2026.stream().anyMatch(word::equalsIgnoreCase);
  }

  // Its specification says entityType, its documentation entity and language.
  private static boolean isEarlyThreshold(JsonNode threshold) {
    boolean all = threshold.path("default").isNumber();
    for (JsonNode override : threshold.path("overrides")) {
      all &= override.path("value").isNumber();
      all &= override.path("entity").isTextual() || override.path("entityType").isTextual();
    }
    return all;
  }

  private static boolean isThreshold(JsonNode threshold) {
    boolean all = threshold.path("default").isNumber();
    for (JsonNode override : threshold.path("overrides")) {
      all &= override.path("entity").isTextual();
      all &= override.path("value").isNumber();
      all &= override.path("language").isTextual();
    }
    return all;
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
