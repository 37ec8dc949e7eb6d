package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

/** Dead letters as Beam's own error handlers take them. */
class ErrorHandlerIT {

  @Test
  void deadLetters_alsoReachAnErrorHandler_withoutText() throws Exception {
    Task<Document, ?> keyPhrases = TextTasks.keyPhrases();
    Pipeline pipeline = TestPipelines.pipeline();
    List<Document> documents =
        List.of(Document.of("good", "A fine day."), Document.of("quote\"d", "  "));
    BadRecords sink = new BadRecords();
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      try (var handler = pipeline.registerBadRecordErrorHandler(sink)) {
        AnalysisResults results =
            pipeline
                .apply(Create.of(documents))
                .apply(
                    TestPipelines.analyze(emulator)
                        .withErrorHandler(handler)
                        .withTasks(keyPhrases));
        assertNotNull(results);
      }
      pipeline.run().waitUntilFinish();
    }

    BadRecord bad = sink.collected.values().get(0);
    assertEquals(1, sink.collected.values().size());
    assertEquals(
        "{\"id\":\"quote\\\"d\",\"task\":null}", bad.getRecord().getHumanReadableJsonRecord());
    assertEquals("INVALID_INPUT", bad.getFailure().getException());
  }

  private static final class BadRecords
      extends PTransform<PCollection<BadRecord>, PCollection<BadRecord>> {

    private static final long serialVersionUID = 1L;
    private transient CapturedCollection<BadRecord> collected;

    @Override
    public PCollection<BadRecord> expand(PCollection<BadRecord> records) {
      collected = CapturedCollection.of(records);
      return records;
    }
  }
}
