package io.languageanalyze.internal.client;

import io.languageanalyze.model.task.Task;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The task kinds and parameters that each api-version has. Unlisted kinds, parameters and versions
 * are not checked here; the service validates them. Thread-safe.
 */
public final class ApiVersions {

  /**
   * The default for texts. 2026-05-01 is newer and generally available, but its specification has
   * neither language detection nor {@code query} and {@code instruction} of summaries.
   */
  public static final String TEXT_DEFAULT = "2025-11-01";

  /** The default for conversations: the newest generally available version. */
  public static final String CONVERSATIONS_DEFAULT = "2024-11-01";

  private static final String PREVIEW = "-preview";

  private static final Map<Route, List<String>> KNOWN =
      Map.of(
          Route.TEXT,
          words(
              """
              2022-05-01 2022-07-01-preview 2022-10-01-preview 2023-04-01 2023-04-15-preview
              2023-11-15-preview 2024-11-01 2024-11-15-preview 2025-05-15-preview 2025-11-01
              2025-11-15-preview 2026-05-01 2026-05-15-preview"""),
          Route.CONVERSATIONS,
          words(
              """
              2022-05-01 2022-05-15-preview 2022-07-01-preview 2022-10-01-preview 2023-04-01
              2023-04-15-preview 2023-11-15-preview 2024-05-01 2024-05-15-preview 2024-11-01
              2024-11-15-preview 2025-05-15-preview 2025-11-15-preview"""));

  // A kind, or a kind and a parameter, and the ranges of versions that have it, in order of dates.
  // An open range has no last version.
  private static final Map<String, List<VersionRange>> TABLE =
      """
      analyze-text.cancelAfter          2025-11-01..
      analyze-conversations.cancelAfter 2025-05-15-preview..

      language.auto 2022-07-01-preview..2022-10-01-preview 2023-04-15-preview..2025-11-15-preview 2026-05-15-preview..

      EntityRecognition.inclusionList    2023-04-15-preview..
      EntityRecognition.exclusionList    2023-04-15-preview..
      EntityRecognition.overlapPolicy    2023-04-15-preview..
      EntityRecognition.inferenceOptions 2023-04-15-preview..

      PiiEntityRecognition.excludePiiCategories     2024-11-15-preview..2025-05-15-preview 2025-11-15-preview..
      PiiEntityRecognition.redactionPolicy          2024-11-15-preview..2025-05-15-preview
      PiiEntityRecognition.valueExclusionPolicy     2025-05-15-preview..
      PiiEntityRecognition.entitySynonyms           2025-05-15-preview..
      PiiEntityRecognition.redactionPolicies        2025-11-15-preview..
      PiiEntityRecognition.confidenceScoreThreshold 2025-11-15-preview..
      PiiEntityRecognition.disableEntityValidation  2025-11-15-preview..

      Healthcare.fhirVersion  2022-07-01-preview..2022-10-01-preview 2023-04-15-preview..
      Healthcare.documentType 2022-07-01-preview..2022-10-01-preview 2023-04-15-preview..

      ExtractiveSummarization       2022-07-01-preview..
      ExtractiveSummarization.query 2024-11-01..2025-11-15-preview 2026-05-15-preview..

      AbstractiveSummarization               2022-07-01-preview..
      AbstractiveSummarization.summaryLength 2023-04-15-preview..
      AbstractiveSummarization.query         2024-11-01..2025-05-15-preview
      AbstractiveSummarization.instruction   2025-11-01..2025-11-15-preview 2026-05-15-preview..

      CustomHealthcare               2023-04-15-preview..2023-11-15-preview
      CustomSentimentAnalysis        2023-04-15-preview..2023-11-15-preview
      CustomAbstractiveSummarization 2023-04-15-preview..2023-11-15-preview

      ConversationalSummarizationTask             2022-05-15-preview..
      ConversationalSummarizationTask.instruction 2025-05-15-preview..

      ConversationalPIITask                      2022-05-15-preview..2022-10-01-preview 2023-04-15-preview..
      ConversationalPIITask.redactAudioTiming    2022-07-01-preview..
      ConversationalPIITask.excludePiiCategories 2024-11-01..
      ConversationalPIITask.redactionCharacter   2024-11-01..
      ConversationalPIITask.redactionPolicy      2024-11-15-preview..

      CustomConversationalSummarizationTask 2023-04-15-preview..2024-05-15-preview 2025-05-15-preview..
      ConversationalSentimentTask 2022-10-01-preview..2022-10-01-preview 2023-04-15-preview..2023-11-15-preview
      """
          .lines()
          .filter(row -> !row.isEmpty())
          .map(ApiVersions::words)
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), ApiVersions::ranges));

  private record VersionRange(String first, String last) {
    boolean contains(String version) {
      return version.compareTo(first) >= 0 && (last.isEmpty() || version.compareTo(last) <= 0);
    }
  }

  private ApiVersions() {}

  /**
   * Rejects tasks and parameters that a version does not have.
   *
   * @param defaultLanguage the default language of the transform
   * @throws IllegalArgumentException if the version lacks a kind or a parameter; the message names
   *     a version that has it
   */
  public static void check(
      Route route,
      String apiVersion,
      List<? extends Task<?, ?>> tasks,
      @Nullable String defaultLanguage) {
    Check check = new Check(route, apiVersion);
    if (route == Route.TEXT && "auto".equals(defaultLanguage)) {
      check.that("language.auto", "the language \"auto\"", "");
    }
    for (Task<?, ?> task : tasks) {
      String kind = task.getKind();
      check.that(kind, kind, "");
      for (String name : task.getParameters().keySet()) {
        if (!task.getUncheckedParameters().contains(name)) {
          check.that(
              kind + "." + name,
              "the parameter \"%s\" of %s".formatted(name, kind),
              "; with(\"%s\", value) sends it without this check".formatted(name));
        }
      }
    }
  }

  /**
   * Whether a job of this version accepts {@code cancelAfter}, the age at which the service cancels
   * it.
   */
  public static boolean hasCancelAfter(Route route, String apiVersion) {
    return KNOWN.getOrDefault(route, List.of()).contains(apiVersion)
        && has(route.path() + ".cancelAfter", apiVersion);
  }

  private static boolean has(String row, String version) {
    List<VersionRange> ranges = TABLE.get(row);
    return ranges == null || ranges.stream().anyMatch(each -> each.contains(version));
  }

  private record Check(Route route, String apiVersion) {

    void that(String row, String what, String otherwise) {
      List<String> known = KNOWN.getOrDefault(route, List.of());
      if (!known.contains(apiVersion) || has(row, apiVersion)) {
        return;
      }
      throw new IllegalArgumentException(
          "withApiVersion(\"%s\"): this version does not have %s; %s does%s"
              .formatted(apiVersion, what, suggestion(row, known), otherwise));
    }

    // The default, else the newest one; a preview only if no stable version has it.
    private String suggestion(String row, List<String> known) {
      String defaultVersion = route == Route.TEXT ? TEXT_DEFAULT : CONVERSATIONS_DEFAULT;
      List<String> having = known.stream().filter(version -> has(row, version)).toList();
      if (having.contains(defaultVersion)) {
        return defaultVersion;
      }
      List<String> stable = having.stream().filter(version -> !version.endsWith(PREVIEW)).toList();
      List<String> best = stable.isEmpty() ? having : stable;
      return best.isEmpty() ? "no version of this route" : best.get(best.size() - 1);
    }
  }

  private static List<VersionRange> ranges(List<String> row) {
    return row.stream()
        .skip(1)
        .map(
            range -> {
              int dots = range.indexOf("..");
              return new VersionRange(range.substring(0, dots), range.substring(dots + 2));
            })
        .toList();
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).toList();
  }
}
