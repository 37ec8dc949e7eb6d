package io.languageanalyze.expansion;

import io.languageanalyze.Views;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.AbstractiveSummaryTask;
import io.languageanalyze.model.task.CustomEntitiesTask;
import io.languageanalyze.model.task.EntitiesTask;
import io.languageanalyze.model.task.EntityLinkingTask;
import io.languageanalyze.model.task.ExtractiveSummaryTask;
import io.languageanalyze.model.task.HealthcareTask;
import io.languageanalyze.model.task.PiiTask;
import io.languageanalyze.model.task.SentimentTask;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The kinds of tasks for texts, by the words of the configuration. */
final class TextTaskKinds implements TaskKinds<Document> {

  // The api-version in which redactionPolicies took the place of redactionPolicy.
  private static final String REDACTION_POLICIES = "2025-11-15-preview";

  private static final List<String> WORDS =
      List.of(
          "sentiment",
          "key_phrases",
          "entities",
          "pii",
          "language_detection",
          "entity_linking",
          "healthcare",
          "extractive_summary",
          "abstractive_summary",
          "custom_entities",
          "custom_single_label",
          "custom_multi_label");

  private final boolean severalPolicies;

  TextTaskKinds(@Nullable String apiVersion) {
    this.severalPolicies = apiVersion == null || apiVersion.compareTo(REDACTION_POLICIES) >= 0;
  }

  @Override
  public List<String> words() {
    return WORDS;
  }

  @Override
  public ConfiguredTask<Document, ?> create(String word, String name, TaskParameters given) {
    return switch (word) {
      case "sentiment" ->
          configured(sentiment(given), name, given)
              .with("document_sentiments", Views.documentSentiments())
              .with("sentences", Views.sentences())
              .with("opinions", Views.opinions());
      case "key_phrases" ->
          configured(given.prebuilt(TextTasks.keyPhrases()), name, given)
              .with("key_phrases", Views.keyPhrases());
      case "entities" ->
          configured(entities(given), name, given).with("entities", Views.entities());
      case "pii" ->
          configured(pii(given), name, given)
              .with("entities", Views.entities())
              .with("redacted_texts", Views.redactedTexts());
      case "language_detection" ->
          ConfiguredTask.of(TextTasks.languageDetection(), name)
              .with("languages", Views.languages());
      case "entity_linking" ->
          configured(
                  given.unit(
                      given.prebuilt(TextTasks.entityLinking()),
                      EntityLinkingTask::withStringIndexType),
                  name,
                  given)
              .with("linked_entities", Views.linkedEntities());
      case "healthcare" ->
          configured(healthcare(given), name, given)
              .with("healthcare_entities", Views.healthcareEntities())
              .with("healthcare_relations", Views.healthcareRelations());
      case "extractive_summary" ->
          configured(extractiveSummary(given), name, given)
              .with("extracted_sentences", Views.extractedSentences());
      case "abstractive_summary" ->
          configured(abstractiveSummary(given), name, given).with("summaries", Views.summaries());
      case "custom_entities" ->
          configured(
                  given.unit(
                      given.typed(TextTasks.customEntities(project(given), deployment(given))),
                      CustomEntitiesTask::withStringIndexType),
                  name,
                  given)
              .with("entities", Views.entities());
      case "custom_single_label" ->
          configured(
                  given.typed(TextTasks.customSingleLabel(project(given), deployment(given))),
                  name,
                  given)
              .with("classifications", Views.classifications());
      case "custom_multi_label" ->
          configured(
                  given.typed(TextTasks.customMultiLabel(project(given), deployment(given))),
                  name,
                  given)
              .with("classifications", Views.classifications());
      default -> configured(TextTasks.ofKind(word), name, given);
    };
  }

  private static SentimentTask sentiment(TaskParameters given) {
    SentimentTask task = given.prebuilt(TextTasks.sentiment());
    task = given.unit(task, SentimentTask::withStringIndexType);
    return given.set(task, "opinion_mining", SentimentTask::withOpinionMining);
  }

  private static EntitiesTask entities(TaskParameters given) {
    EntitiesTask task = given.prebuilt(TextTasks.entities());
    task = given.unit(task, EntitiesTask::withStringIndexType);
    task = given.setAll(task, "inclusion_list", EntitiesTask::withInclusionList);
    task = given.setAll(task, "exclusion_list", EntitiesTask::withExclusionList);
    task = given.set(task, "overlap_policy", EntitiesTask::withOverlapPolicy);
    return given.set(task, "exclude_normalized_values", EntitiesTask::withExcludeNormalizedValues);
  }

  private PiiTask pii(TaskParameters given) {
    PiiTask task = given.prebuilt(TextTasks.pii());
    task = given.unit(task, PiiTask::withStringIndexType);
    task = given.set(task, "domain", PiiTask::withDomain);
    task = given.setAll(task, "pii_categories", PiiTask::withPiiCategories);
    task = given.setAll(task, "exclude_pii_categories", PiiTask::withExcludePiiCategories);
    task =
        given.redaction(
            task,
            (each, policy) ->
                severalPolicies
                    ? each.withRedactionPolicies(policy.asDefault())
                    : each.withRedactionPolicy(policy));
    task =
        given.<PiiTask, Double>set(
            task, "confidence_score_threshold", PiiTask::withConfidenceScoreThreshold);
    return given.set(task, "disable_entity_validation", PiiTask::withDisableEntityValidation);
  }

  private static HealthcareTask healthcare(TaskParameters given) {
    HealthcareTask task = given.prebuilt(TextTasks.healthcare());
    task = given.unit(task, HealthcareTask::withStringIndexType);
    task = given.set(task, "fhir_version", HealthcareTask::withFhirVersion);
    return given.set(task, "document_type", HealthcareTask::withDocumentType);
  }

  private static ExtractiveSummaryTask extractiveSummary(TaskParameters given) {
    ExtractiveSummaryTask task = given.prebuilt(TextTasks.extractiveSummary());
    task = given.unit(task, ExtractiveSummaryTask::withStringIndexType);
    task = given.set(task, "sentence_count", ExtractiveSummaryTask::withSentenceCount);
    task = given.set(task, "sort_by", ExtractiveSummaryTask::withSortBy);
    return given.set(task, "query", ExtractiveSummaryTask::withQuery);
  }

  private static AbstractiveSummaryTask abstractiveSummary(TaskParameters given) {
    AbstractiveSummaryTask task = given.prebuilt(TextTasks.abstractiveSummary());
    task = given.unit(task, AbstractiveSummaryTask::withStringIndexType);
    task = given.set(task, "sentence_count", AbstractiveSummaryTask::withSentenceCount);
    task = given.set(task, "summary_length", AbstractiveSummaryTask::withSummaryLength);
    task = given.set(task, "query", AbstractiveSummaryTask::withQuery);
    return given.set(task, "instruction", AbstractiveSummaryTask::withInstruction);
  }
}
