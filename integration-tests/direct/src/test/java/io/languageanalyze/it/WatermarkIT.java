package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.RunnerClock;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.schemas.NoSuchSchemaException;
import org.apache.beam.sdk.schemas.SchemaRegistry;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.PaneInfo.Timing;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * The watermark waits for unfinished documents: behind the transform, windows that drop everything
 * late drop nothing.
 */
class WatermarkIT {

  private static final Duration WINDOW = Duration.standardSeconds(10);

  private final Task<Document, ?> sentiment = TextTasks.sentiment();
  private final Task<Document, ?> pii = TextTasks.pii();

  @RepeatedTest(20)
  void boundedInput_nothingIsLate() {
    List<TimestampedValue<Document>> documents = documents(300);
    try (LanguageEmulator emulator = TestPipelines.service(300).start()) {
      Run run = run(Create.timestamped(documents), TestPipelines.analyze(emulator));

      run.assertNothingLate(documents);
      Scenario.assertKept(documents, run.oracle().collectedRaw());
    }
  }

  @Test
  void testStream_timersDriveTheWork_andNothingIsLate() {
    List<TimestampedValue<Document>> documents = documents(60);
    try (LanguageEmulator emulator = TestPipelines.service(0).start()) {
      Run run =
          run(
              stream(documents)
                  .advanceWatermarkTo(Instant.EPOCH.plus(Duration.standardHours(1)))
                  .advanceProcessingTime(Duration.standardSeconds(6)) // buffering
                  .advanceProcessingTime(Duration.standardSeconds(11)) // first polls
                  .advanceProcessingTime(Duration.standardSeconds(11))
                  .advanceWatermarkToInfinity(),
              RunnerClock.on(TestPipelines.analyze(emulator)));

      run.assertNothingLate(documents);
      assertEquals(
          Set.of(Timing.ON_TIME),
          run.counts().elements().stream()
              .map(e -> e.pane().getTiming())
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void testStream_endsWhileJobsRun_nothingIsLate() {
    List<TimestampedValue<Document>> documents = documents(60);
    try (LanguageEmulator emulator = TestPipelines.service(300).start()) {
      Run run =
          run(
              stream(documents)
                  .advanceProcessingTime(Duration.standardSeconds(6))
                  .advanceWatermarkToInfinity(),
              RunnerClock.on(TestPipelines.analyze(emulator)));

      run.assertNothingLate(documents);
    }
  }

  private record Run(Oracle oracle, CapturedCollection<Long> counts) {

    void assertNothingLate(List<TimestampedValue<Document>> documents) {
      oracle.assertHolds(documents.stream().map(d -> d.getValue().getId()).toList());
      assertEquals(
          2L * documents.size(), counts.values().stream().mapToLong(Long::longValue).sum());
    }
  }

  private Run run(PTransform<PBegin, PCollection<Document>> input, Analyze<Document> transform) {
    Pipeline pipeline = TestPipelines.pipeline();
    AnalysisResults results =
        pipeline
            .apply(input)
            .apply("Windows of the input", Window.into(FixedWindows.of(WINDOW)))
            .apply(transform.withTasks(sentiment, pii));
    Run run =
        new Run(
            Oracle.on(results, sentiment, pii),
            CapturedCollection.of(Scenario.countOnTime(results.raw())));
    pipeline.run().waitUntilFinish();
    return run;
  }

  @Test
  void openInput_watermarkGoesOn_onlyWhenNothingIsPending() {
    WatermarkScenario.run();
  }

  private static TestStream.Builder<Document> stream(List<TimestampedValue<Document>> documents) {
    TestStream.Builder<Document> stream =
        TestStream.create(coder()).advanceWatermarkTo(Instant.EPOCH);
    for (TimestampedValue<Document> document : documents) {
      stream = stream.addElements(document);
    }
    return stream;
  }

  private static Coder<Document> coder() {
    try {
      return SchemaRegistry.createDefault().getSchemaCoder(Document.class);
    } catch (NoSuchSchemaException e) {
      throw new AssertionError(e);
    }
  }

  private static List<TimestampedValue<Document>> documents(int count) {
    return ControlledSource.everySecond(Texts.brief(count));
  }
}
