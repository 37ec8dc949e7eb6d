package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.PiiEntities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A task that finds and masks personal data in texts: the kind {@code PiiEntityRecognition}. */
public final class PiiTask extends PrebuiltTask<Document, PiiEntities, PiiTask> {

  private static final long serialVersionUID = 1L;

  private static final String SYNONYMS = "entitySynonyms";
  private static final String THRESHOLD = "confidenceScoreThreshold";
  private static final String OVERRIDES = "overrides";
  // The service demands the general threshold beside one for a category; this is its own.
  private static final double DEFAULT_THRESHOLD = 0.3;

  PiiTask(@Nullable String taskName, Parameters parameters) {
    super("PiiEntityRecognition", PiiEntities.class, taskName, parameters);
  }

  @Override
  PiiTask copy(@Nullable String taskName, Parameters parameters) {
    return new PiiTask(taskName, parameters);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public PiiTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }

  /** Sets the domain: {@code phi} also finds health data. Default: {@code none}. */
  public PiiTask withDomain(String domain) {
    return set("domain", domain);
  }

  /**
   * Sets the categories to find, such as {@code Email} or {@code USSocialSecurityNumber}. {@code
   * Default} adds the categories of the language, {@code All} adds every category; without either,
   * only the named categories are found. Default: {@code Default}. Names are not checked here,
   * because each api-version adds categories.
   */
  public PiiTask withPiiCategories(String... categories) {
    return set("piiCategories", List.of(categories));
  }

  /**
   * Sets the categories to ignore. Default: none. Since api-version 2026-05-01; among the previews
   * since 2024-11-15-preview.
   */
  public PiiTask withExcludePiiCategories(String... categories) {
    return set("excludePiiCategories", List.of(categories));
  }

  /**
   * Sets values that are never personal data, such as the name of your own company. Default: none.
   * Since api-version 2025-11-01.
   *
   * @param caseSensitive whether upper and lower case must match
   */
  public PiiTask withValueExclusionPolicy(boolean caseSensitive, String... excludedValues) {
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("caseSensitive", caseSensitive);
    policy.put("excludedValues", List.of(excludedValues));
    return set("valueExclusionPolicy", policy);
  }

  /**
   * Adds words that indicate an entity, such as "member no." for a bank account number. Default:
   * none. Since api-version 2025-11-01.
   *
   * @param entityType the category indicated, such as {@code InternationalBankingAccountNumber}
   */
  public PiiTask withEntitySynonyms(String entityType, String... synonyms) {
    return withSynonyms(entityType, Stream.of(synonyms).map(s -> Map.of("synonym", s)).toList());
  }

  /** Like {@link #withEntitySynonyms(String, String...)}, for documents in one language only. */
  public PiiTask withEntitySynonyms(String entityType, String language, List<String> synonyms) {
    return withSynonyms(
        entityType,
        synonyms.stream().map(s -> Map.of("synonym", s, "language", language)).toList());
  }

  /**
   * Sets how personal data are masked. Default: one {@code *} for each character. Sent as {@code
   * redactionPolicy}; api-versions 2024-11-15-preview and 2025-05-15-preview only.
   */
  public PiiTask withRedactionPolicy(RedactionPolicy policy) {
    return set("redactionPolicy", policy.toMap());
  }

  /**
   * Sets how personal data are masked, by entity type. Default: one {@code *} for each character.
   * Since api-version 2026-05-01; among the previews since 2025-11-15-preview.
   */
  public PiiTask withRedactionPolicies(RedactionPolicy... policies) {
    return set("redactionPolicies", Stream.of(policies).map(RedactionPolicy::toMap).toList());
  }

  /**
   * Sets the minimum confidence score, from 0 to 1, of returned entities. Default: 0.3. Since
   * api-version 2026-05-01; among the previews since 2025-11-15-preview.
   */
  public PiiTask withConfidenceScoreThreshold(double threshold) {
    Map<String, Object> all = member(THRESHOLD);
    all.put("default", checked(threshold));
    return set(THRESHOLD, all);
  }

  /**
   * Adds a minimum confidence score for one category in one language; the service requires both.
   * See {@link #withConfidenceScoreThreshold(double)}.
   *
   * @param entity the category, such as {@code Person}
   * @param language a language code, such as {@code en}
   */
  public PiiTask withConfidenceScoreThreshold(String entity, String language, double threshold) {
    Map<String, Object> all = member(THRESHOLD);
    all.putIfAbsent("default", DEFAULT_THRESHOLD);
    Map<String, Object> override = new LinkedHashMap<>();
    override.put("entity", entity);
    override.put("value", checked(threshold));
    override.put("language", language);
    all.put(OVERRIDES, added(all.get(OVERRIDES), override));
    return set(THRESHOLD, all);
  }

  /**
   * Sets whether to return entities that fail validation, for example with a wrong check digit.
   * Default: false. Since api-version 2026-05-01; among the previews since 2025-11-15-preview.
   */
  public PiiTask withDisableEntityValidation(boolean disableEntityValidation) {
    return set("disableEntityValidation", disableEntityValidation);
  }

  private PiiTask withSynonyms(String entityType, List<Map<String, String>> synonyms) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("entityType", entityType);
    entry.put("synonyms", synonyms);
    return set(SYNONYMS, added(getParameters().get(SYNONYMS), entry));
  }

  private Map<String, Object> member(String name) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (getParameters().get(name) instanceof Map<?, ?> given) {
      given.forEach((key, value) -> copy.put((String) key, value));
    }
    return copy;
  }

  private static List<Object> added(@Nullable Object list, Object entry) {
    List<Object> copy = new ArrayList<>();
    if (list instanceof List<?> given) {
      copy.addAll(given);
    }
    copy.add(entry);
    return copy;
  }

  private static double checked(double threshold) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "withConfidenceScoreThreshold: " + threshold + " is not between 0 and 1");
    }
    return threshold;
  }
}
