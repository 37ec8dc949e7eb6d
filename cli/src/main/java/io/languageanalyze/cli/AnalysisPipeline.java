package io.languageanalyze.cli;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.RawResult;
import java.util.function.Supplier;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.joda.time.Duration;

/** The pipeline of the command line: the inputs of a run in, its files out. */
final class AnalysisPipeline {

  private AnalysisPipeline() {}

  /** The transform as the command line asks for it. */
  static <InputT extends AnalysisInput> Analyze<InputT> transform(
      Arguments arguments, Analysis<InputT> analysis, Service service) {
    return orUsage(
        () -> {
          Analyze<InputT> transform =
              service.askedBy(analysis.transform()).withLongDocuments(arguments.longDocuments());
          String version = arguments.apiVersion();
          String language = arguments.language();
          Integer chunk = arguments.maxChunkSize();
          Duration timeout = arguments.jobTimeout();
          transform = timeout == null ? transform : transform.withJobTimeout(timeout);
          transform = chunk == null ? transform : transform.withMaxChunkSize(chunk);
          transform = version == null ? transform : transform.withApiVersion(version);
          return language == null ? transform : transform.withDefaultLanguage(language);
        });
  }

  /**
   * The pipeline of a run. Positions go in instead of texts: the run has the texts.
   *
   * @param runId what the workers will find the run by
   * @param size how many inputs it will have
   */
  static <InputT extends AnalysisInput> Pipeline of(
      Arguments arguments, Class<InputT> type, Analyze<InputT> transform, String runId, int size) {
    Pipeline pipeline = Pipeline.create(arguments.options());
    PCollection<InputT> inputs =
        pipeline
            .apply("Positions", GenerateSequence.from(0).to(size))
            .apply(
                "Inputs",
                MapElements.into(TypeDescriptor.of(type))
                    .via((Long position) -> type.cast(Run.find(runId).input(position.intValue()))));
    // Kinds and parameters that the api-version does not have are refused here.
    write(orUsage(() -> inputs.apply("Analyze", transform)), runId);
    return pipeline;
  }

  private static void write(AnalysisResults results, String id) {
    results.raw().apply("Results", ParDo.of(new WriteFn<RawResult>(id, Run::write)));
    results.deadLetters().apply("Dead letters", ParDo.of(new WriteFn<DeadLetter>(id, Run::write)));
    results
        .documents()
        .apply("By document", ParDo.of(new WriteFn<AnalyzedDocument>(id, Run::write)));
  }

  private static <T> T orUsage(Supplier<T> built) {
    try {
      return built.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new UsageException(message.lines().findFirst().orElse(message), e);
    }
  }
}
