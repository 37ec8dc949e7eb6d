package io.languageanalyze.emulator.job;

import static io.languageanalyze.emulator.job.ParameterRule.STRING_INDEX_TYPE;
import static io.languageanalyze.emulator.job.ParameterRule.array;
import static io.languageanalyze.emulator.job.ParameterRule.arrayOf;
import static io.languageanalyze.emulator.job.ParameterRule.bool;
import static io.languageanalyze.emulator.job.ParameterRule.object;
import static io.languageanalyze.emulator.job.ParameterRule.oneOf;
import static io.languageanalyze.emulator.job.ParameterRule.positive;
import static io.languageanalyze.emulator.job.ParameterRule.string;
import static io.languageanalyze.emulator.job.ParameterRule.wordsOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.analysis.AbstractiveSummaryAnalyzer;
import io.languageanalyze.emulator.analysis.ApiVersion;
import io.languageanalyze.emulator.analysis.ClassificationAnalyzer;
import io.languageanalyze.emulator.analysis.ConversationPiiAnalyzer;
import io.languageanalyze.emulator.analysis.ConversationSentimentAnalyzer;
import io.languageanalyze.emulator.analysis.ConversationSummaryAnalyzer;
import io.languageanalyze.emulator.analysis.CustomEntityAnalyzer;
import io.languageanalyze.emulator.analysis.EntityAnalyzer;
import io.languageanalyze.emulator.analysis.EntityLinkingAnalyzer;
import io.languageanalyze.emulator.analysis.ExtractiveSummaryAnalyzer;
import io.languageanalyze.emulator.analysis.HealthcareAnalyzer;
import io.languageanalyze.emulator.analysis.KeyPhraseAnalyzer;
import io.languageanalyze.emulator.analysis.PiiAnalyzer;
import io.languageanalyze.emulator.analysis.ResourceLines;
import io.languageanalyze.emulator.analysis.SentimentAnalyzer;
import io.languageanalyze.emulator.analysis.SummaryAspect;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Every kind of task the service takes. A kind is registered here and done by its analyzer. */
final class Kinds {
  private static final String PREVIEWS_OF_2023 = "2023-04-15-preview";
  private static final ParameterRule LENGTH = oneOf("summaryLength", "short", "medium", "long");

  private static final List<String> CATEGORIES = ResourceLines.values("entity-categories.txt");

  // The first previews took several aspects in one string.
  private static final ParameterRule ASPECTS_IN_PREVIEWS =
      array("summaryAspects").asRequired().in(version -> !version.since("2022-07-01"));
  private static final ParameterRule ASPECTS =
      arrayOf("summaryAspects", aspect -> SummaryAspect.named(aspect.asText()) != null)
          .asRequired()
          .since("2022-07-01");

  private static final List<Kind> ALL =
      List.of(
          Kind.text("SentimentAnalysis", "2022-11-01", Languages.BROAD, new SentimentAnalyzer())
              .takes(bool("opinionMining"), STRING_INDEX_TYPE),
          Kind.text("KeyPhraseExtraction", "2022-10-01", Languages.BROAD, new KeyPhraseAnalyzer()),
          Kind.text("EntityRecognition", "2021-06-01", Languages.ENTITIES, new EntityAnalyzer())
              .as("NamedEntityRecognition")
              .takes(
                  STRING_INDEX_TYPE,
                  wordsOf("inclusionList", CATEGORIES).since(PREVIEWS_OF_2023),
                  wordsOf("exclusionList", CATEGORIES).since(PREVIEWS_OF_2023),
                  object("overlapPolicy", Kinds::isOverlapPolicy).since(PREVIEWS_OF_2023),
                  object("inferenceOptions", Kinds::isInferenceOptions).since(PREVIEWS_OF_2023)),
          Kind.text("PiiEntityRecognition", "2021-01-15", Languages.PII, new PiiAnalyzer())
              .as("PersonallyIdentifiableInformation")
              .takes(PiiParameters.TEXT),
          Kind.text("EntityLinking", "2021-06-01", Languages.LINKING, new EntityLinkingAnalyzer())
              .takes(STRING_INDEX_TYPE),
          Kind.text("Healthcare", "2022-03-01", Languages.ENGLISH, new HealthcareAnalyzer())
              .takes(
                  STRING_INDEX_TYPE,
                  oneOf("fhirVersion", "4.0.1").in(Kinds::hasFhir),
                  oneOf(
                          "documentType",
                          "None",
                          "ClinicalTrial",
                          "DischargeSummary",
                          "ProgressNote",
                          "HistoryAndPhysical",
                          "Consult",
                          "Imaging",
                          "Pathology",
                          "ProcedureNote")
                      .since("2022-07-01-preview")),
          Kind.text(
                  "ExtractiveSummarization",
                  "2022-08-31-preview",
                  Languages.BROAD,
                  new ExtractiveSummaryAnalyzer())
              .takes(
                  positive("sentenceCount"),
                  oneOf("sortBy", "Offset", "Rank"),
                  STRING_INDEX_TYPE,
                  string("query").in(version -> version.since("2024-11-01") && !version.isOf2026()))
              .in(version -> !version.name().equals("2022-05-01")),
          Kind.text(
                  "AbstractiveSummarization",
                  "latest",
                  Languages.BROAD,
                  new AbstractiveSummaryAnalyzer())
              .takes(
                  STRING_INDEX_TYPE,
                  positive("sentenceCount"),
                  LENGTH.since(PREVIEWS_OF_2023),
                  string("query").since(PREVIEWS_OF_2023),
                  string("instruction")
                      .in(version -> version.since("2025-05-15-preview") && !version.isOf2026()))
              .in(version -> version.since("2022-07-01")),
          Kind.custom("CustomEntityRecognition", new CustomEntityAnalyzer())
              .takes(STRING_INDEX_TYPE),
          Kind.custom("CustomSingleLabelClassification", ClassificationAnalyzer.singleLabel()),
          Kind.custom("CustomMultiLabelClassification", ClassificationAnalyzer.multiLabel()),
          Kind.custom("CustomHealthcare", new HealthcareAnalyzer())
              .takes(STRING_INDEX_TYPE)
              .in(Kinds::isPreviewOf2023),
          Kind.custom("CustomSentimentAnalysis", new SentimentAnalyzer())
              .takes(bool("opinionMining"), STRING_INDEX_TYPE)
              .in(Kinds::isPreviewOf2023),
          Kind.custom("CustomAbstractiveSummarization", new AbstractiveSummaryAnalyzer())
              .takes(STRING_INDEX_TYPE, positive("sentenceCount"), LENGTH)
              .in(Kinds::isPreviewOf2023),
          Kind.conversation(
                  "ConversationalSummarizationTask",
                  "conversationalSummarizationResults",
                  "latest",
                  new ConversationSummaryAnalyzer())
              .takes(
                  ASPECTS_IN_PREVIEWS,
                  ASPECTS,
                  positive("sentenceCount"),
                  LENGTH,
                  STRING_INDEX_TYPE,
                  string("instruction").since("2025-05-15-preview")),
          Kind.conversation(
                  "ConversationalPIITask",
                  "conversationalPIIResults",
                  "2025-02-01",
                  new ConversationPiiAnalyzer())
              .takes(PiiParameters.CONVERSATION),
          Kind.conversation(
                  "CustomConversationalSummarizationTask",
                  "customConversationalSummarizationResults",
                  "",
                  new ConversationSummaryAnalyzer())
              .asCustom()
              .takes(
                  ASPECTS_IN_PREVIEWS,
                  ASPECTS,
                  positive("sentenceCount"),
                  LENGTH,
                  STRING_INDEX_TYPE)
              .in(version -> version.since(PREVIEWS_OF_2023)),
          Kind.conversation(
                  "ConversationalSentimentTask",
                  "conversationSentimentResults",
                  "2022-10-01-preview",
                  new ConversationSentimentAnalyzer())
              .takes(string("predictionSource"))
              .in(version -> version.since("2022-10-01") && !version.since("2024-05-01")));

  private Kinds() {}

  private static boolean isPreviewOf2023(ApiVersion version) {
    return version.since(PREVIEWS_OF_2023) && !version.since("2024-01-01");
  }

  // Recorded in 2022-04-01-preview; the release a month later has it not.
  private static boolean hasFhir(ApiVersion version) {
    return version.since("2022-04-01-preview") && !version.name().equals("2022-05-01");
  }

  private static boolean isOverlapPolicy(JsonNode policy) {
    String kind = policy.path("policyKind").asText();
    return kind.equals("matchLongest") || kind.equals("allowOverlap");
  }

  private static boolean isInferenceOptions(JsonNode options) {
    JsonNode exclude = options.path("excludeNormalizedValues");
    return exclude.isMissingNode() || exclude.isBoolean();
  }

  /** The kind of this name that {@code version} offers on {@code route}, or null. */
  static @Nullable Kind find(Route route, String name, ApiVersion version) {
    for (Kind kind : ALL) {
      if (kind.route() == route && kind.name().equals(name) && kind.offeredBy().test(version)) {
        return kind;
      }
    }
    return null;
  }
}
