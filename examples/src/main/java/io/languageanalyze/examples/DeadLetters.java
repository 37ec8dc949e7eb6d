package io.languageanalyze.examples;

import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.TextTasks;
import java.nio.charset.StandardCharsets;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.util.Secret;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Keeps what could not be analyzed in a file, with the reason, while the rest goes on. */
public final class DeadLetters {

  private DeadLetters() {}

  /** Takes the endpoint and the file's prefix; the key is the variable LANGUAGE_KEY. */
  public static void main(String[] args) {
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    Secret key = () -> System.getenv("LANGUAGE_KEY").getBytes(StandardCharsets.UTF_8);
    build(pipeline, args[0], key, args[1]);
    pipeline.run().waitUntilFinish();
  }

  /** Adds an analysis with one good and one blank document to a pipeline. */
  static void build(Pipeline pipeline, String endpoint, Secret key, String prefix) {
    // tag::deadletters[]
    PCollection<DeadLetter> deadLetters =
        pipeline
            .apply(Create.of(Document.of("good", "A fine day."), Document.of("blank", "   ")))
            .apply(
                LanguageAnalyzeIO.analyzeText()
                    .withEndpoint(endpoint)
                    .withApiKey(key)
                    .withTasks(TextTasks.keyPhrases()))
            .deadLetters();

    deadLetters
        .apply(MapElements.into(TypeDescriptors.strings()).via(DeadLetters::line))
        .apply(TextIO.write().to(prefix).withSuffix(".tsv").withoutSharding());
    // end::deadletters[]
  }

  // The text is no part of a dead letter, so nothing private gets into the file.
  private static String line(DeadLetter dead) {
    String task = dead.getTaskName() == null ? "all tasks" : dead.getTaskName();
    return String.join(
        "\t", dead.getDocument().getId(), task, dead.getReason().name(), dead.getMessage());
  }
}
