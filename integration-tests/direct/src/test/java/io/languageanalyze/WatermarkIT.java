package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.PaneInfo.Timing;
import org.apache.beam.sdk.transforms.windowing.Window;
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
    try (LanguageEmulator emulator = Runs.service(300).start()) {
      Pipeline pipeline = Runs.pipeline();
      AnalysisResults results =
          pipeline
              .apply(Create.timestamped(documents))
              .apply("Windows of the input", Window.into(FixedWindows.of(WINDOW)))
              .apply(Runs.analyze(emulator).withTasks(sentiment, pii));
      Oracle oracle = Oracle.on(results, sentiment, pii);
      Collected<Long> counts = Collected.of(Scenario.countOnTime(results.raw()));
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(ids(documents));
      assertEquals(2L * documents.size(), total(counts));
      Scenario.assertKept(documents, oracle.collectedRaw());
    }
  }

  @Test
  void testStream_timersDriveTheWork_andNothingIsLate() {
    List<TimestampedValue<Document>> documents = documents(60);
    try (LanguageEmulator emulator = Runs.service(0).start()) {
      Pipeline pipeline = Runs.pipeline();
      AnalysisResults results =
          pipeline
              .apply(
                  stream(pipeline, documents)
                      .advanceWatermarkTo(Instant.EPOCH.plus(Duration.standardHours(1)))
                      .advanceProcessingTime(Duration.standardSeconds(6)) // buffering
                      .advanceProcessingTime(Duration.standardSeconds(11)) // first looks
                      .advanceProcessingTime(Duration.standardSeconds(11))
                      .advanceWatermarkToInfinity())
              .apply("Windows of the input", Window.into(FixedWindows.of(WINDOW)))
              .apply(Runs.analyze(emulator).withRunnerClock().withTasks(sentiment, pii));
      Oracle oracle = Oracle.on(results, sentiment, pii);
      Collected<Long> counts = Collected.of(Scenario.countOnTime(results.raw()));
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(ids(documents));
      assertEquals(2L * documents.size(), total(counts));
      assertEquals(
          Set.of(Timing.ON_TIME),
          counts.elements().stream().map(e -> e.pane().getTiming()).collect(Collectors.toSet()));
    }
  }

  @Test
  void testStream_endsWhileJobsRun_nothingIsLate() {
    List<TimestampedValue<Document>> documents = documents(60);
    try (LanguageEmulator emulator = Runs.service(300).start()) {
      Pipeline pipeline = Runs.pipeline();
      AnalysisResults results =
          pipeline
              .apply(
                  stream(pipeline, documents)
                      .advanceProcessingTime(Duration.standardSeconds(6))
                      .advanceWatermarkToInfinity())
              .apply("Windows of the input", Window.into(FixedWindows.of(WINDOW)))
              .apply(Runs.analyze(emulator).withRunnerClock().withTasks(sentiment, pii));
      Oracle oracle = Oracle.on(results, sentiment, pii);
      Collected<Long> counts = Collected.of(Scenario.countOnTime(results.raw()));
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(ids(documents));
      assertEquals(2L * documents.size(), total(counts));
    }
  }

  @Test
  void openInput_watermarkGoesOn_onlyWhenNothingIsPending() {
    WatermarkScenario.run();
  }

  private static TestStream.Builder<Document> stream(
      Pipeline pipeline, List<TimestampedValue<Document>> documents) {
    TestStream.Builder<Document> stream =
        TestStream.create(coder(pipeline)).advanceWatermarkTo(Instant.EPOCH);
    for (TimestampedValue<Document> document : documents) {
      stream = stream.addElements(document);
    }
    return stream;
  }

  private static Coder<Document> coder(Pipeline pipeline) {
    try {
      return pipeline.getSchemaRegistry().getSchemaCoder(Document.class);
    } catch (org.apache.beam.sdk.schemas.NoSuchSchemaException e) {
      throw new AssertionError(e);
    }
  }

  private static List<TimestampedValue<Document>> documents(int count) {
    List<TimestampedValue<Document>> documents = new ArrayList<>();
    for (Document document : Texts.brief(count)) {
      documents.add(TimestampedValue.of(document, Instant.ofEpochSecond(documents.size())));
    }
    return documents;
  }

  private static long total(Collected<Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<String> ids(List<TimestampedValue<Document>> documents) {
    return documents.stream().map(d -> d.getValue().getId()).toList();
  }
}
