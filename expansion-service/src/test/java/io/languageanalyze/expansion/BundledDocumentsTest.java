package io.languageanalyze.expansion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rows of the bundled documents as Java has them. {@code target/rows.jsonl} keeps them for the
 * tests of Python, which compare theirs field by field.
 */
class BundledDocumentsTest {

  private static final Path DOCUMENTS = Path.of("../cli/src/main/resources/documents.jsonl");
  private static final Path ROWS = Path.of("target/rows.jsonl");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Map<String, Queue<Row>> FOUND = new ConcurrentHashMap<>();

  @Test
  void everyDocument_isARowOfEachTask_orDead() throws IOException {
    Map<String, Task<Document, ?>> tasks = new TreeMap<>();
    tasks.put("sentiment", TextTasks.sentiment().withOpinionMining(true).named("sentiment"));
    tasks.put("pii", TextTasks.pii().named("pii"));
    tasks.put("entities", TextTasks.entities().named("entities"));
    tasks.put("key_phrases", TextTasks.keyPhrases().named("key_phrases"));
    List<Document> documents = documents();
    try (LanguageEmulator emulator =
        LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ofMillis(50))).start()) {
      String key = emulator.apiKey();
      Pipeline pipeline = Pipeline.create();
      AnalysisResults results =
          pipeline
              .apply(Create.of(documents))
              .apply(
                  LanguageAnalyzeIO.analyzeText()
                      .withEndpoint(emulator.endpoint())
                      .withApiKey(() -> key.getBytes(UTF_8))
                      .withTasks(List.copyOf(tasks.values())));
      tasks.forEach(
          (name, task) ->
              results
                  .get(task)
                  .apply("Rows " + name, new SnakeCaseRows<>())
                  .apply("Keep " + name, ParDo.of(new KeepFn(name))));
      results
          .deadLetters()
          .apply(new Errors(List.copyOf(tasks.keySet())))
          .apply("Keep errors", ParDo.of(new KeepFn("dead_letters")));
      pipeline.run().waitUntilFinish();
    }

    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Queue<Row>> each : new TreeMap<>(FOUND).entrySet()) {
      for (Row row : each.getValue()) {
        lines.add(MAPPER.writeValueAsString(Map.of("output", each.getKey(), "row", plain(row))));
      }
    }
    Files.write(ROWS, lines);
    assertEquals(documents.size() * tasks.size(), lines.size());
  }

  private static List<Document> documents() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(DOCUMENTS)) {
      JsonNode node = MAPPER.readTree(line);
      Document document = Document.of(node.path("id").asText(), node.path("text").asText());
      documents.add(
          node.hasNonNull("language")
              ? document.withLanguage(node.path("language").asText())
              : document);
    }
    return documents;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Row row) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      row.getSchema()
          .getFieldNames()
          .forEach(name -> fields.put(name, plain(row.<Object>getValue(name))));
      return fields;
    }
    if (value instanceof Collection<?> values) {
      List<@Nullable Object> all = new ArrayList<>();
      values.forEach(each -> all.add(plain(each)));
      return all;
    }
    return value;
  }

  private static final class KeepFn extends DoFn<Row, Void> {

    private static final long serialVersionUID = 1L;

    private final String output;

    KeepFn(String output) {
      this.output = output;
    }

    @ProcessElement
    public void process(@Element Row row) {
      FOUND.computeIfAbsent(output, any -> new ConcurrentLinkedQueue<>()).add(row);
    }
  }
}
