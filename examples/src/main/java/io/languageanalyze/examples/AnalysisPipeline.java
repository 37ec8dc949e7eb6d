package io.languageanalyze.examples;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.RawResult;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.GenerateSequence;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.Secret;
import org.apache.beam.sdk.values.TypeDescriptor;

/** The pipeline of the command line: documents of a run in, its files out. */
final class AnalysisPipeline {

  private AnalysisPipeline() {}

  /** The transform as the command line asks for it. */
  static Analyze<Document> transform(Arguments arguments, String endpoint, Secret key) {
    try {
      Analyze<Document> transform =
          LanguageAnalyzeIO.analyzeText()
              .withEndpoint(endpoint)
              .withApiKey(key)
              .withTasks(arguments.tasks().stream().map(AnalysisTask::task).toList());
      String language = arguments.language();
      return language == null ? transform : transform.withDefaultLanguage(language);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Positions go in instead of texts: the run has the texts. */
  static Pipeline of(DirectOptions options, Analyze<Document> transform, Run run) {
    String id = run.id();
    Pipeline pipeline = Pipeline.create(options);
    AnalysisResults results =
        pipeline
            .apply("Positions", GenerateSequence.from(0).to(run.size()))
            .apply(
                "Documents",
                MapElements.into(TypeDescriptor.of(Document.class))
                    .via((Long position) -> Run.find(id).document(position.intValue())))
            .apply("Analyze", transform);
    results.raw().apply("Results", ParDo.of(new WriteFn<RawResult>(id, Run::write)));
    results.deadLetters().apply("Dead letters", ParDo.of(new WriteFn<DeadLetter>(id, Run::write)));
    results
        .documents()
        .apply("By document", ParDo.of(new WriteFn<AnalyzedDocument>(id, Run::write)));
    return pipeline;
  }
}
