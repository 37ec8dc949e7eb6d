package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.Secret;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pipeline says of a secret that is no good, and what it does about one that is renewed. */
class SecretsIT {

  // Secrets are serialized: what they count is here, in the process of the workers.
  private static final AtomicInteger ASKED = new AtomicInteger();

  private final Task<Document, ?> sentiment = TextTasks.sentiment();

  @SuppressWarnings("NullAway") // as users' code does
  static Stream<Arguments> secrets() {
    return Stream.of(
        secret("returned null", () -> null),
        secret("is empty", () -> " \n".getBytes(UTF_8)),
        secret(
            "threw java.lang.NullPointerException at io.languageanalyze.it.SecretsIT",
            () -> System.getenv("PLANTED_NO_SUCH_VARIABLE").getBytes(UTF_8)),
        secret(
            "threw java.lang.IllegalStateException at io.languageanalyze.it.SecretsIT",
            () -> {
              throw new IllegalStateException("PLANTED");
            }),
        secret("contains characters", () -> "PLANTED KEY".getBytes(UTF_8)));
  }

  private static Arguments secret(String what, Secret secret) {
    return Arguments.of(what, secret);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("secrets")
  void secretThatIsNoGood_stopsThePipeline_withItsOption(String what, Secret secret) {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      Pipeline pipeline = TestPipelines.pipeline();
      pipeline
          .apply(Create.of(Texts.brief(200)))
          .apply(
              TestPipelines.analyze(emulator)
                  .withNumShards(1)
                  .withToken(secret)
                  .withTasks(sentiment));
      RuntimeException failure =
          assertThrows(RuntimeException.class, () -> pipeline.run().waitUntilFinish());

      String message = String.valueOf(failure.getMessage());
      assertTrue(message.contains("withToken: the Secret " + what), message);
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      assertFalse(trace.toString().contains("PLANTED"), trace.toString());
      assertEquals(0, emulator.requests().size());
    }
  }

  @Test
  void keyThatIsRenewedInMidRun_costsNoDocument() {
    ASKED.set(0);
    AtomicReference<LanguageEmulator> service = new AtomicReference<>();
    try (LanguageEmulator emulator =
        TestPipelines.service(100)
            .apiKey("key1")
            .links(url -> renewed(service.get(), url))
            .start()) {
      service.set(emulator);
      List<Document> documents = Texts.brief(20);
      Pipeline pipeline = TestPipelines.pipeline("--targetParallelism=1");
      AnalysisResults results =
          pipeline
              .apply(Create.of(documents))
              .apply(
                  TestPipelines.analyze(emulator)
                      .withNumShards(1)
                      .withApiKey(
                          () -> (ASKED.incrementAndGet() == 1 ? "key1" : "key2").getBytes(UTF_8))
                      .withTasks(sentiment));
      Oracle oracle = Oracle.on(results, sentiment);
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(documents.stream().map(Document::getId).toList());
      assertEquals(List.of(), oracle.dead());
      assertEquals(1, emulator.stats().jobs());
      assertEquals(
          1, emulator.requests().stream().filter(request -> request.status() == 401).count());
    }
  }

  // When the first job has been accepted.
  private static String renewed(@Nullable LanguageEmulator emulator, String url) {
    if (emulator != null) {
      emulator.renewApiKey("key2");
    }
    return url;
  }
}
