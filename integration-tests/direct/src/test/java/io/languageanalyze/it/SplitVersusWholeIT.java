package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.task.RedactionPolicy;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in small chunks: the results are those of a service that takes the text whole. */
class SplitVersusWholeIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NUMBERED = "2025-11-15-preview";
  private static final List<String> DATA =
      List.of(
          "person%d@mail.example.com",
          "+49 30 12345%d",
          "4111 1111 1111 1111",
          "DE89 3704 0044 0532 0130 00",
          "Anna Weber",
          "Dr. Peter Schmidt",
          "12%d North Main Street",
          "https://www.example.com/path/%d/index.html",
          "San Francisco",
          "Microsoft");
  private static final List<String> WORDS =
      List.of("and", "then", "the report of", "we wrote to", "is known as", "went on with");

  private final Pipeline pipeline = TestPipelines.pipeline();

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_037, 1_999, 3_000})
  void entitiesAndRedactedText_areThoseOfTheWhole(int chunk) throws Exception {
    assertSame(
        documents(12, 400),
        chunk,
        "2025-11-01",
        List.of("entities", "redactedText"),
        List.of(
            TextTasks.pii(),
            TextTasks.entities(),
            TextTasks.entityLinking(),
            TextTasks.customEntities("project", "deployment")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_500})
  void keyPhrasesOfShortSentences_areThoseOfTheWhole(int chunk) throws Exception {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      documents.add(
          Document.of("k" + i, LongTexts.of("en", 2_400).substring(i * 7)).withLanguage("en"));
    }
    assertSame(
        documents, chunk, "2025-11-01", List.of("keyPhrases"), List.of(TextTasks.keyPhrases()));
  }

  @Test
  void numbersOfMasks_areThoseOfTheWhole() throws Exception {
    assertSame(
        documents(6, 400),
        1_000,
        NUMBERED,
        List.of("entities", "redactedText"),
        List.of(TextTasks.pii().withRedactionPolicies(RedactionPolicy.entityMask())));
  }

  private void assertSame(
      List<Document> documents,
      int chunk,
      String version,
      List<String> members,
      List<Task<Document, ?>> tasks)
      throws Exception {
    Map<String, JsonNode> merged = new LinkedHashMap<>();
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      AnalysisResults results =
          pipeline
              .apply(Create.of(documents))
              .apply(
                  TestPipelines.analyze(emulator)
                      .withApiVersion(version)
                      .withLongDocuments(LongDocuments.SPLIT)
                      .withMaxChunkSize(chunk)
                      .withTasks(tasks));
      Oracle oracle = Oracle.on(results, tasks.toArray(new Task<?, ?>[0]));
      pipeline.run().waitUntilFinish();
      oracle.assertHolds(documents.stream().map(Document::getId).toList());
      assertEquals(List.of(), oracle.dead());
      for (RawResult result : oracle.raw()) {
        merged.put(
            result.getDocument().getId() + result.getKind(), JSON.readTree(result.getJson()));
      }
    }
    try (WholeResults service = new WholeResults()) {
      for (Document document : documents) {
        for (Task<Document, ?> task : tasks) {
          String name = document.getId() + task.getKind();
          JsonNode whole = service.ask(document, task, version);
          for (String member : members) {
            assertEquals(
                whole.path(member).toPrettyString(),
                merged.get(name).path(member).toPrettyString(),
                name + " in chunks of " + chunk);
          }
        }
      }
    }
  }

  // No sentence ends but now and then, so that boundaries lie anywhere.
  private static List<Document> documents(int count, int entities) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Random random = new Random(i);
      StringBuilder text = new StringBuilder();
      for (int e = 0; e < entities; e++) {
        text.append(DATA.get(random.nextInt(DATA.size())).formatted(random.nextInt(10)));
        for (int words = 1 + random.nextInt(8); words > 0; words--) {
          text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        text.append(random.nextInt(15) == 0 ? ". Then " : " ");
      }
      documents.add(Document.of("d" + i, text.toString()).withLanguage("en"));
    }
    return documents;
  }
}
