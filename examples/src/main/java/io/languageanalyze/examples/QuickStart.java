package io.languageanalyze.examples;

import static org.apache.beam.sdk.values.TypeDescriptors.strings;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.DocumentSentiment;
import io.languageanalyze.model.result.PiiEntities;
import io.languageanalyze.model.task.PiiTask;
import io.languageanalyze.model.task.SentimentTask;
import io.languageanalyze.model.task.TextTasks;
import java.nio.charset.StandardCharsets;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.util.Secret;
import org.apache.beam.sdk.values.PCollection;

/** A minimal pipeline: sentiments and redacted texts of a few reviews. */
public final class QuickStart {

  private QuickStart() {}

  /** Takes the endpoint and a folder for the results; the key is the variable LANGUAGE_KEY. */
  public static void main(String[] args) {
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    Secret key = () -> System.getenv("LANGUAGE_KEY").getBytes(StandardCharsets.UTF_8);
    build(pipeline, args[0], key, args[1]);
    pipeline.run().waitUntilFinish();
  }

  /** Adds the analysis to a pipeline and writes its results into files. */
  static AnalysisResults build(Pipeline pipeline, String endpoint, Secret key, String folder) {
    // tag::quickstart[]
    SentimentTask sentiment = TextTasks.sentiment().withOpinionMining(true);
    PiiTask pii = TextTasks.pii();

    AnalysisResults results =
        pipeline
            .apply(
                Create.of(
                    Document.of("r1", "The rooms were beautiful. The breakfast was terrible."),
                    Document.of("r2", "Écrivez-moi : lea@example.com").withLanguage("fr")))
            .apply(
                LanguageAnalyzeIO.analyzeText()
                    .withEndpoint(endpoint) // https://NAME.cognitiveservices.azure.com
                    .withApiKey(key) // resolved on the workers
                    .withTasks(sentiment, pii));

    PCollection<DocumentSentiment> sentiments = results.get(sentiment);
    PCollection<PiiEntities> redacted = results.get(pii);
    // end::quickstart[]
    sentiments
        .apply("Sentiments", MapElements.into(strings()).via(QuickStart::line))
        .apply("Write sentiments", TextIO.write().to(folder + "/sentiments").withoutSharding());
    redacted
        .apply("Texts", MapElements.into(strings()).via(PiiEntities::getRedactedText))
        .apply("Write texts", TextIO.write().to(folder + "/redacted").withoutSharding());
    return results;
  }

  private static String line(DocumentSentiment sentiment) {
    return sentiment.getDocument().getId() + " is " + sentiment.getSentiment();
  }
}
