package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobBodyTest {

  private static final JobBody BODY =
      new JobBody(Route.TEXT, List.of(TextTasks.keyPhrases().named("k")), null);

  @Test
  void encode_writesTheWholeRequest() {
    byte[] body = BODY.encode(List.of(Clients.document("größer"), Clients.document("b")));

    assertEquals(
        "{\"analysisInput\":{\"documents\":[{\"id\":\"0\",\"text\":\"größer\"},"
            + "{\"id\":\"1\",\"text\":\"b\"}]},"
            + "\"tasks\":[{\"kind\":\"KeyPhraseExtraction\",\"taskName\":\"k\",\"parameters\":{}}]}",
        new String(body, StandardCharsets.UTF_8));
  }

  @Test
  void encode_tellsTheServiceWhenToCancelByItself() {
    JobBody body =
        new JobBody(Route.TEXT, List.of(TextTasks.keyPhrases().named("k")), Duration.ofMinutes(65));

    String text = new String(body.encode(List.of()), StandardCharsets.UTF_8);

    assertTrue(text.endsWith("\"parameters\":{}}],\"cancelAfter\":3900}"), text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9, 10, 11, 25})
  void size_isKnownBeforehand(int documents) {
    List<byte[]> payloads =
        IntStream.range(0, documents).mapToObj(i -> Clients.document("ü".repeat(i))).toList();
    int payload = payloads.stream().mapToInt(document -> document.length).sum();
    int ids = documents * 9 + Math.max(0, documents - 10);
    int commas = Math.max(0, documents - 1);

    int size = BODY.encode(payloads).length;

    assertEquals(BODY.overhead() + payload + ids + commas, size);
    assertTrue(size <= BODY.overhead() + payload + documents * JobBody.BYTES_PER_DOCUMENT);
  }

  @Test
  void bytesPerDocument_areThoseOfTheLastOfAFullJob() {
    List<byte[]> full = IntStream.range(0, 25).mapToObj(i -> Clients.document("x")).toList();
    int last = BODY.encode(full).length - BODY.encode(full.subList(0, 24)).length;

    assertEquals(full.get(24).length + JobBody.BYTES_PER_DOCUMENT, last);
  }

  @Test
  void conversations_haveTheirOwnArray() {
    JobBody body = new JobBody(Route.CONVERSATIONS, Clients.TASKS, null);

    String json = new String(body.encode(List.of()), StandardCharsets.UTF_8);
    assertTrue(json.startsWith("{\"analysisInput\":{\"conversations\":[]},\"tasks\":["), json);
  }

  @Test
  void kinds_areInTheOrderOfTheRequest_alsoOnAWorker() {
    JobBody copy = SerializableUtils.clone(new JobBody(Route.TEXT, Clients.TASKS, null));

    assertEquals(
        List.of(
            Map.entry("phrases", "KeyPhraseExtraction"), Map.entry("mood", "SentimentAnalysis")),
        List.copyOf(copy.kinds().entrySet()));
  }

  @Test
  void taskNames_mustBeThereAndDiffer() {
    List<Task<?, ?>> nameless = List.of(TextTasks.pii());
    List<Task<?, ?>> equal = List.of(TextTasks.pii().named("a"), TextTasks.entities().named("a"));

    assertThrows(IllegalArgumentException.class, () -> new JobBody(Route.TEXT, nameless, null));
    assertThrows(IllegalArgumentException.class, () -> new JobBody(Route.TEXT, equal, null));
  }
}
