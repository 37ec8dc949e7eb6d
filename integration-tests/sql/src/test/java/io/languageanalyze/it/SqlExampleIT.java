package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.Views;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.PiiTask;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.sql.SqlTransform;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.Secret;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.Test;

/** The example of docs/guide.md: from texts to the result of a query in one pipeline. */
class SqlExampleIT {

  @Test
  void entitiesOfTexts_areCounted() {
    try (LanguageEmulator emulator = LanguageEmulator.start()) {
      String endpoint = emulator.endpoint();
      String word = emulator.apiKey();
      Secret key = () -> word.getBytes(UTF_8);
      Pipeline pipeline = TestPipelines.pipeline();

      CapturedCollection<Row> counts = CapturedCollection.of(categories(pipeline, endpoint, key));
      pipeline.run().waitUntilFinish();

      assertEquals(
          List.of(List.of("PhoneNumber", 2L)),
          counts.values().stream().map(Row::getValues).toList());
    }
  }

  private static PCollection<Row> categories(Pipeline pipeline, String endpoint, Secret key) {
    // tag::sql[]
    String sql = "SELECT category, COUNT(*) AS n FROM PCOLLECTION GROUP BY category";
    PiiTask pii = TextTasks.pii();
    return pipeline
        .apply(Create.of(Document.of("t-1", "Call 425-555-0123 or 425-555-0199.")))
        .apply(
            LanguageAnalyzeIO.analyzeText().withEndpoint(endpoint).withApiKey(key).withTasks(pii))
        .get(pii)
        .apply(Views.entities())
        .apply(SqlTransform.query(sql));
    // end::sql[]
  }
}
