package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The service knows itself by another address than the one it is reached by. */
class GatewayIT {

  private static final String SERVICE = "https://contoso.cognitiveservices.azure.com";

  private final Task<Document, ?> sentiment = TextTasks.sentiment();
  private final Task<Document, ?> pii = TextTasks.pii();

  static Stream<Arguments> addresses() {
    return Stream.of(
        address("as it is", "", url -> url),
        address("another host", "", url -> SERVICE + pathOf(url)),
        address("another scheme", "", url -> url.replace("http://", "https://")),
        address("another port", "", url -> "http://127.0.0.1:1" + pathOf(url)),
        address("no host", "", GatewayIT::pathOf),
        address("no host and no path", "", url -> "jobs" + pathOf(url).replaceAll(".*/jobs", "")),
        address("an added path", "", url -> SERVICE + "/internal/v2" + pathOf(url)),
        address("another path", "", url -> SERVICE + pathOf(url).replace("/language/", "/x/")),
        address("a lost base path", "/lang", url -> url),
        address("a lost base path, another host", "/lang", url -> SERVICE + pathOf(url)),
        address("a lost base path, no host", "/lang/v1", GatewayIT::pathOf));
  }

  private static Arguments address(String name, String basePath, UnaryOperator<String> links) {
    return Arguments.of(name, basePath, links);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("addresses")
  void jobs_areFoundAtTheEndpoint_andPaidOnce(
      String name, String basePath, UnaryOperator<String> links) {
    try (LanguageEmulator emulator =
        TestPipelines.service(100).maxPageSize(10).basePath(basePath).links(links).start()) {
      List<Document> documents = Texts.brief(60);
      Pipeline pipeline = TestPipelines.pipeline();
      AnalysisResults results =
          pipeline
              .apply(Create.of(documents))
              .apply(TestPipelines.analyze(emulator).withTasks(sentiment, pii));
      Oracle oracle = Oracle.on(results, sentiment, pii);
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(documents.stream().map(Document::getId).toList());
      assertEquals(List.of(), oracle.dead(), name);
      assertEquals(120, oracle.raw().size());
      assertEquals(
          List.of(),
          emulator.requests().stream().filter(request -> request.status() >= 400).toList());
      assertEquals(120, emulator.stats().textRecords(), "text records, each billed once");
    }
  }

  @Test
  void cancelAndDeadLetter_nameTheEndpoint_too() {
    try (LanguageEmulator emulator =
        TestPipelines.service(3_600_000)
            .basePath("/lang")
            .links(url -> SERVICE + pathOf(url))
            .start()) {
      List<Document> documents = Texts.brief(10);
      Pipeline pipeline = TestPipelines.pipeline();
      AnalysisResults results =
          pipeline
              .apply(Create.of(documents))
              .apply(
                  TestPipelines.analyze(emulator)
                      .withJobTimeout(org.joda.time.Duration.standardSeconds(2))
                      .withTasks(sentiment, pii));
      Oracle oracle = Oracle.on(results, sentiment, pii);
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(documents.stream().map(Document::getId).toList());
      for (DeadLetter letter : oracle.dead()) {
        assertEquals(DeadLetterReason.TIMED_OUT, letter.getReason());
        String job = emulator.endpoint() + "/language/analyze-text/jobs/";
        assertTrue(letter.getMessage().contains(job), letter.getMessage());
      }
      assertEquals(emulator.stats().jobs(), emulator.stats().cancels());
    }
  }

  private static String pathOf(String url) {
    URI uri = URI.create(url);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
