package io.languageanalyze.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both transforms, with the emulator behind them. */
class AnalyzeTransformTest {

  private static final Schema INPUT =
      Schema.builder()
          .addInt32Field("number")
          .addNullableField("review", FieldType.STRING)
          .addNullableField("lang", FieldType.STRING)
          .addStringField("product")
          .build();

  private final Pipeline pipeline = Pipeline.create();
  private LanguageEmulator emulator;
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    emulator = LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ofMillis(20))).start();
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  @Test
  void views_areOneFlatRowForEachFinding() throws Exception {
    PCollectionRowTuple output =
        analyze(keys("views", Rows.task("pii", Map.of())), row(1, "Call 555-0142 now."));

    assertEquals(Set.of("output", "errors"), output.getAll().keySet());
    PAssert.that(output.get("output"))
        .satisfies(
            rows -> {
              Row row = rows.iterator().next();
              assertEquals("1", row.getString("document_id"));
              assertEquals("pii", row.getString("task"));
              assertEquals("555-0142", row.getString("text"));
              assertEquals("{\"product\":\"lamp\"}", row.getString("metadata"));
              return null;
            });
    PAssert.that(output.get("errors")).empty();
    pipeline.run();
  }

  @Test
  void aViewByName() throws Exception {
    Row task = Rows.row(Map.of("kind", "pii", "view", "redacted_texts", "name", "masked"));

    PCollectionRowTuple output = analyze(keys("views", task), row(1, "Call 555-0142 now."));

    PAssert.that(output.get("output"))
        .satisfies(
            rows -> {
              Row row = rows.iterator().next();
              assertEquals("masked", row.getString("task"));
              assertEquals("Call ******** now.", row.getString("redacted_text"));
              return null;
            });
    pipeline.run();
  }

  @Test
  void rows_areNested_withNamesInSnakeCase() throws Exception {
    PCollectionRowTuple output =
        analyze(
            keys("rows", Rows.task("sentiment", Map.of()), Rows.task("pii", Map.of())),
            row(1, "The room was clean."));

    assertEquals(Set.of("sentiment", "pii", "errors"), output.getAll().keySet());
    assertTrue(output.get("sentiment").getSchema().hasField("confidence_scores"));
    PAssert.that(output.get("sentiment"))
        .satisfies(
            rows -> {
              Row row = rows.iterator().next();
              assertEquals("positive", row.getString("sentiment"));
              assertEquals("1", row.getRow("document").getString("id"));
              assertEquals(Map.of("product", "lamp"), row.getRow("document").getMap("metadata"));
              Row sentence = row.<Row>getArray("sentences").iterator().next();
              assertTrue(sentence.getRow("confidence_scores").getDouble("positive") > 0.5);
              return null;
            });
    pipeline.run();
  }

  @Test
  void rows_haveNoFieldThatIsAKeywordOfPython() {
    Schema schema = Schema.builder().addStringField("class").addStringField("modelVersion").build();
    assertEquals(
        List.of("classes", "model_version"), SnakeCaseRows.renamed(schema).getFieldNames());
  }

  @Test
  void json_isTheResultOfTheService_ofItsTaskOnly() throws Exception {
    PCollectionRowTuple output =
        analyze(
            keys("json", Rows.task("sentiment", Map.of()), Rows.task("pii", Map.of())),
            row(1, "The room was clean."));

    PAssert.that(output.get("sentiment"))
        .satisfies(
            rows -> {
              Row row = rows.iterator().next();
              assertEquals("SentimentAnalysis", row.getString("kind"));
              assertTrue(row.getString("json").contains("\"sentiment\":\"positive\""));
              return null;
            });
    pipeline.run();
  }

  @Test
  void errors_areOneRowForEachTask_andTheOthersGoOn() throws Exception {
    PCollectionRowTuple output =
        analyze(
            keys("rows", Rows.task("sentiment", Map.of()), Rows.task("pii", Map.of())),
            row(1, "The room was clean."),
            row(2, " "),
            row(3, null));

    PAssert.that(output.get("errors"))
        .satisfies(
            rows -> {
              Set<String> seen = new TreeSet<>();
              rows.forEach(
                  row ->
                      seen.add(
                          row.getString("id")
                              + " "
                              + row.getString("task")
                              + " "
                              + row.getString("reason")));
              assertEquals(
                  Set.of(
                      "2 pii INVALID_INPUT",
                      "2 sentiment INVALID_INPUT",
                      "3 pii INVALID_INPUT",
                      "3 sentiment INVALID_INPUT"),
                  seen);
              return null;
            });
    pipeline.run();
    assertEquals(1, emulator.stats().documents());
  }

  @Test
  void withoutErrorHandling_theFirstErrorStopsThePipeline() throws Exception {
    Map<String, Object> keys = keys("rows", Rows.task("pii", Map.of()));
    keys.remove("error_handling");
    analyze(keys, row(2, " "));

    PipelineExecutionException stopped =
        assertThrows(PipelineExecutionException.class, () -> pipeline.run().waitUntilFinish());

    assertTrue(
        stopped
            .getMessage()
            .contains(
                "the document \"2\" has no result of any task: INVALID_INPUT, document \"2\" is blank"),
        stopped.getMessage());
  }

  @Test
  void languageAndId_areFields() throws Exception {
    Map<String, Object> keys = keys("rows", Rows.task("key_phrases", Map.of()));
    keys.remove("id_field");
    Row german = Row.withSchema(INPUT).addValues(1, "Das Zimmer war sauber.", "de", "lamp").build();

    PCollectionRowTuple output = analyze(keys, german);

    PAssert.that(output.get("output"))
        .satisfies(
            rows -> {
              String id = rows.iterator().next().getRow("document").getString("id");
              assertEquals(32, id.length(), "a digest of the text");
              return null;
            });
    pipeline.run();
    assertTrue(
        emulator.requests().get(0).body().contains("\"language\":\"de\""), "sent in its language");
  }

  @Test
  void fieldsThatAreNotThere_areNamedWithThoseThatAre() {
    assertRefused(
        "text_field: the input has no field \"text\"; it has number, review, lang, product",
        "text_field",
        "");
    assertRefused(
        "text_field: the field \"number\" of the input must be a text, and is of the type INT32",
        "text_field",
        "number");
    assertRefused(
        "id_field: the input has no field \"key\"; it has number, review, lang, product",
        "id_field",
        "key");
    assertRefused(
        "metadata_fields: the input has no field \"price\"; it has number, review, lang, product",
        "metadata_fields",
        List.of("price"));
    assertRefused(
        "error_handling.output: \"output\" is the output of a task; choose another name",
        "error_handling",
        Rows.row(Map.of("output", "output")));
    assertRefused("format: \"csv\" is not allowed; allowed are views, rows, json", "format", "csv");
    assertRefused(
        "long_documents: \"cut\" is not allowed; allowed are dead_letter, split, split_keeping_partial",
        "long_documents",
        "cut");
  }

  private void assertRefused(String message, String key, Object value) {
    Map<String, Object> keys = keys("rows", Rows.task("pii", Map.of()));
    keys.put(key, value);
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> analyze(keys, row(1, "a")))
            .getMessage());
  }

  @Test
  void credentials_areExactlyOne() {
    Map<String, Object> keys = keys("rows", Rows.task("pii", Map.of()));
    keys.put("token_env", "T");
    assertEquals(
        "exactly one of api_key_env, api_key_file, api_key_secret, token_env, token_file is needed; given are api_key_file, token_env",
        assertThrows(IllegalArgumentException.class, () -> analyze(keys, row(1, "a")))
            .getMessage());
  }

  @Test
  void conversations() throws Exception {
    Schema item = Schema.builder().addStringField("participant_id").addStringField("text").build();
    Schema schema =
        Schema.builder()
            .addStringField("id")
            .addArrayField("conversation_items", FieldType.row(item))
            .build();
    Row row =
        Row.withSchema(schema)
            .addValues(
                "c1",
                List.of(
                    Row.withSchema(item).addValues("customer", "My card 4111 is lost.").build(),
                    Row.withSchema(item).addValues("agent", "I block it.").build()))
            .build();
    Map<String, Object> keys =
        keys("views", Rows.task("summarization", Map.of("summary_aspects", List.of("recap"))));
    List.of("text_field", "id_field", "language_field", "metadata_fields").forEach(keys::remove);

    PCollectionRowTuple output =
        PCollectionRowTuple.of("input", pipeline.apply(Create.of(row).withRowSchema(schema)))
            .apply(new AnalyzeConversationsProvider().from(Rows.text(keys)));

    PAssert.that(output.get("output"))
        .satisfies(
            rows -> {
              assertEquals("c1", rows.iterator().next().getString("document_id"));
              return null;
            });
    pipeline.run();
  }

  @Test
  void providers_areFound() {
    Set<String> found = new TreeSet<>();
    ServiceLoader.load(SchemaTransformProvider.class)
        .forEach(provider -> found.add(provider.identifier()));

    assertTrue(
        found.containsAll(
            Set.of(
                "beam:schematransform:io.languageanalyze:analyze_text:v1",
                "beam:schematransform:io.languageanalyze:analyze_conversations:v1")),
        found.toString());
  }

  private Map<String, Object> keys(String format, Row... tasks) {
    try {
      Path key = Files.writeString(folder.resolve("key"), emulator.apiKey());
      Map<String, Object> keys = new LinkedHashMap<>();
      keys.put("endpoint", emulator.endpoint());
      keys.put("api_key_env", "");
      keys.put("api_key_file", key.toString());
      keys.put("tasks", List.of(tasks));
      keys.put("format", format);
      keys.put("text_field", "review");
      keys.put("id_field", "number");
      keys.put("language_field", "lang");
      keys.put("metadata_fields", new ArrayList<>(List.of("product")));
      keys.put("error_handling", Rows.row(Map.of("output", "errors")));
      return keys;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private PCollectionRowTuple analyze(Map<String, Object> keys, Row... rows) {
    return PCollectionRowTuple.of(
            "input", pipeline.apply(Create.of(List.of(rows)).withRowSchema(INPUT)))
        .apply(new AnalyzeTextProvider().from(Rows.text(keys)));
  }

  private static Row row(int number, String text) {
    return Row.withSchema(INPUT).addValues(number, text, null, "lamp").build();
  }
}
