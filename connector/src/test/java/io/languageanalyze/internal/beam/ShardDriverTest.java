package io.languageanalyze.internal.beam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.Endpoint;
import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.client.TaskNaming;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.input.DocumentEncoder;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.TextTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.joda.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ShardDriverTest {

  private static final int MAX_JOBS = 2;
  private static final int DOCUMENTS = 1_000;
  private static final int PER_BATCH = RequestLimits.TEXT.documents();
  // What withMaxJobsPerShard states: as many batches waiting as in flight, and eight open ones.
  private static final int BOUND = (2 * MAX_JOBS + 8) * PER_BATCH;

  /** In a batch nothing but the next document acts, so it has to wait for room. */
  @Test
  void add_waitsWhileTooManyBatchesWait_soThatDocumentsHeldAreBounded() throws Exception {
    try (LanguageEmulator emulator =
        LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ofMillis(100))).start()) {
      WorkerConfig config = config(emulator);
      ShardServices services = config.services();
      HeapStateStore store = new HeapStateStore();
      List<DocumentOutcome> out = new ArrayList<>();
      BundleWait wait = new BundleWait(config.maxWait());
      int most = 0;
      for (int i = 0; i < DOCUMENTS; i++) {
        ShardDriver call =
            new ShardDriver(config, services, RunnerClock.wall(), store, 0, out::add);
        call.add(prepared(i), Instant.ofEpochMilli(i), wait);
        most = Math.max(most, i + 1 - out.size());
      }
      new ShardDriver(config, services, RunnerClock.wall(), store, 0, out::add).finish();

      assertEquals(DOCUMENTS, out.size());
      assertTrue(most <= BOUND, most + " documents were held, " + BOUND + " are allowed");
      assertEquals(MAX_JOBS, emulator.stats().peakJobsInFlight());
      assertEquals(DOCUMENTS / PER_BATCH, emulator.jobs().size());
    }
  }

  private static WorkerConfig config(LanguageEmulator emulator) {
    String key = emulator.apiKey();
    ShardConfig shardConfig =
        new ShardConfig(
            RequestLimits.TEXT,
            null,
            MAX_JOBS,
            false,
            Duration.ofMinutes(1),
            List.of("KeyPhrases"));
    ClientConfig client =
        new ClientConfig(
            Endpoint.parse(emulator.endpoint()),
            Route.TEXT,
            "2025-11-01",
            CredentialKind.API_KEY,
            () -> key.getBytes(UTF_8),
            new JobBody(Route.TEXT, TaskNaming.named(List.of(TextTasks.keyPhrases())), null),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60));
    return new WorkerConfig(
        shardConfig,
        client,
        "test",
        Long.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Duration.ofMinutes(10),
        false);
  }

  private static PreparedDocument prepared(int i) {
    Document document = Document.of("doc-" + i, "The room was clean.");
    byte[] json = new DocumentEncoder().encode(document, "en");
    return new PreparedDocument(new byte[0], json, 19, json.length, null);
  }
}
