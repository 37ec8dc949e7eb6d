package io.languageanalyze.emulator.job;

import io.languageanalyze.emulator.analysis.ApiVersion;
import io.languageanalyze.emulator.analysis.TaskAnalyzer;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A kind of task.
 *
 * @param route where it may be asked for
 * @param name {@code kind} in a request
 * @param taskType the service's own name for it, which its error messages use
 * @param resultKind {@code kind} in a result
 * @param modelVersion the model that {@code latest} stands for
 * @param languages the languages it takes
 * @param parameters the parameters it takes
 * @param custom whether results name a project and a deployment instead of a model
 * @param offeredBy the versions that have it
 * @param analyzer what analyzes a document for it
 */
record Kind(
    Route route,
    String name,
    String taskType,
    String resultKind,
    String modelVersion,
    Languages languages,
    List<ParameterRule> parameters,
    boolean custom,
    Predicate<ApiVersion> offeredBy,
    TaskAnalyzer analyzer) {

  static Kind text(String name, String modelVersion, Languages languages, TaskAnalyzer analyzer) {
    return new Kind(
        Route.TEXT,
        name,
        name,
        name + "LROResults",
        modelVersion,
        languages,
        ParameterRule.PREBUILT,
        false,
        version -> true,
        analyzer);
  }

  static Kind custom(String name, TaskAnalyzer analyzer) {
    return new Kind(
        Route.TEXT,
        name,
        name,
        name + "LROResults",
        "",
        Languages.ANY,
        ParameterRule.CUSTOM,
        true,
        version -> true,
        analyzer);
  }

  static Kind conversation(
      String name, String resultKind, String modelVersion, TaskAnalyzer analyzer) {
    return new Kind(
        Route.CONVERSATIONS,
        name,
        name,
        resultKind,
        modelVersion,
        Languages.ANY,
        ParameterRule.PREBUILT,
        false,
        version -> true,
        analyzer);
  }

  /** This kind with the name the service's messages use. */
  Kind as(String newTaskType) {
    return new Kind(
        route,
        name,
        newTaskType,
        resultKind,
        modelVersion,
        languages,
        parameters,
        custom,
        offeredBy,
        analyzer);
  }

  /** This kind with more parameters. */
  Kind takes(ParameterRule... more) {
    List<ParameterRule> all = Stream.concat(parameters.stream(), Stream.of(more)).toList();
    return new Kind(
        route,
        name,
        taskType,
        resultKind,
        modelVersion,
        languages,
        all,
        custom,
        offeredBy,
        analyzer);
  }

  /** This kind in fewer versions. */
  Kind in(Predicate<ApiVersion> versions) {
    return new Kind(
        route,
        name,
        taskType,
        resultKind,
        modelVersion,
        languages,
        parameters,
        custom,
        versions,
        analyzer);
  }

  /** This kind with a project and a deployment in place of a model. */
  Kind asCustom() {
    return new Kind(
        route,
        name,
        taskType,
        resultKind,
        "",
        languages,
        ParameterRule.CUSTOM,
        true,
        offeredBy,
        analyzer);
  }
}
