package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Key and text are in no log line, exception, toString, display data or metric; at any level. */
class SecrecyIT {

  private static final String KEY = "PLANTEDKEYPLANTEDKEY0123456789ab";
  private static final String TEXT = "PLANTEDTEXT";
  private static final List<String> MARKERS = List.of(KEY, TEXT);

  // What runs beside the transform in this process: the stand-in for the service, and a runner
  // that speaks of everybody's elements at its finest levels.
  private static final List<String> OTHERS = List.of("io.languageanalyze.emulator");

  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Logger root = Logger.getLogger("");
  private Level before = Level.WARNING;

  private final Handler listener =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
          String name = String.valueOf(entry.getLoggerName());
          if (OTHERS.stream().noneMatch(name::startsWith)) {
            logged.add(name + " " + formatter.format(entry));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    before = root.getLevel();
    listener.setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(listener);
    root.setLevel(before);
  }

  static Stream<List<Fault>> situations() {
    return Stream.of(
        List.of(),
        List.of(Fault.status(500).times(2), Fault.garbageBody().onPoll().times(1)),
        List.of(Fault.failedJob()),
        List.of(Fault.documentError(TEXT, "InvalidArgument", "InvalidDocument", "refused")),
        List.of(Fault.missingDocument(TEXT)),
        List.of(Fault.disconnectAfterEffect().times(2)),
        List.of(Fault.throttle(Duration.ofSeconds(1)).times(2)),
        List.of(Fault.status(400).onSubmit()),
        List.of(Fault.status(401)),
        List.of(Fault.status(403)));
  }

  @ParameterizedTest
  @MethodSource("situations")
  void plantedMarkers_appearNowhere(List<Fault> faults) {
    Task<Document, ?> pii = TextTasks.pii();
    Task<Document, ?> keyPhrases = TextTasks.keyPhrases();
    try (LanguageEmulator emulator = TestPipelines.service(50).apiKey(KEY).start()) {
      faults.forEach(emulator::inject);
      Analyze<Document> analyze =
          LanguageAnalyzeIO.analyzeText()
              .withEndpoint(emulator.endpoint())
              .withApiKey(() -> KEY.getBytes(UTF_8))
              .withTasks(pii, keyPhrases)
              .withLongDocuments(LongDocuments.SPLIT_KEEPING_PARTIAL)
              .withMaxChunkSize(20_000);
      Pipeline pipeline = TestPipelines.pipeline();
      AnalysisResults results =
          pipeline
              .apply(
                  Create.of(
                      Document.of("1", "My name is Anna " + TEXT + ", a@" + TEXT + ".com."),
                      Document.of("2", TEXT + " ".repeat(4) + TEXT.repeat(12_000)),
                      // Of this one a single part fails where the text makes it fail.
                      Document.of("3", "All is fine. ".repeat(3_000) + TEXT),
                      // And this one cannot be split.
                      Document.of("4", TEXT + "\u0301".repeat(600_000))))
              .apply(analyze);
      CapturedCollection<?> raw = CapturedCollection.of(results.raw());
      CapturedCollection<?> typed = CapturedCollection.of(results.get(pii));
      CapturedCollection<?> phrases = CapturedCollection.of(results.get(keyPhrases));
      CapturedCollection<?> dead = CapturedCollection.of(results.deadLetters());
      CapturedCollection<?> documents = CapturedCollection.of(results.documents());
      String ending = run(pipeline);

      assertClean("the end of the run", ending);
      assertClean("display data", DisplayData.from(analyze).toString());
      assertClean("the transform", analyze.toString());
      for (CapturedCollection<?> values : List.of(raw, typed, phrases, dead, documents)) {
        values.values().forEach(value -> assertClean("toString", String.valueOf(value)));
      }
      assertFalse(logged.isEmpty(), "the test heard nothing");
      logged.forEach(line -> assertClean("the log", line));
      assertTrue(
          emulator.requests().stream().anyMatch(r -> r.body().contains(TEXT)),
          "the marker did travel");
    }
  }

  private static String run(Pipeline pipeline) {
    try {
      PipelineResult result = pipeline.run();
      result.waitUntilFinish();
      return result.metrics().queryMetrics(MetricsFilter.builder().build()).toString();
    } catch (RuntimeException failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
  }

  private static void assertClean(String where, String what) {
    for (String marker : MARKERS) {
      int at = what.indexOf(marker);
      String around = at < 0 ? "" : what.substring(Math.max(0, at - 200), at);
      assertEquals(-1, at, () -> where + " holds " + marker + " behind: " + around);
    }
  }
}
