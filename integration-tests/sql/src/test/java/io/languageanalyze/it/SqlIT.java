package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.languageanalyze.View;
import io.languageanalyze.Views;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.result.AbstractiveSummary;
import io.languageanalyze.model.result.Classification;
import io.languageanalyze.model.result.ConversationPii;
import io.languageanalyze.model.result.ConversationSummary;
import io.languageanalyze.model.result.DocumentLanguage;
import io.languageanalyze.model.result.DocumentSentiment;
import io.languageanalyze.model.result.Entities;
import io.languageanalyze.model.result.ExtractiveSummary;
import io.languageanalyze.model.result.HealthcareEntities;
import io.languageanalyze.model.result.KeyPhrases;
import io.languageanalyze.model.result.LinkedEntities;
import io.languageanalyze.model.result.PiiEntities;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.sql.SqlTransform;
import org.apache.beam.sdk.extensions.sql.impl.ParseException;
import org.apache.beam.sdk.schemas.NoSuchSchemaException;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries over every result type, and over the rows of every view. */
class SqlIT {

  private static AnalyzedSample sample;

  private static final Set<String> RESERVED = Set.of("offset", "language");

  private final Pipeline pipeline = TestPipelines.pipeline();

  @BeforeAll
  static void analyze() {
    sample = AnalyzedSample.analyze();
  }

  /** A result type with its document and its views. */
  private record Results<T>(
      Class<T> type, Function<T, DocumentInfo> document, List<View<? super T>> views) {

    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static Stream<Results<?>> results() {
    return Stream.of(
        new Results<>(
            DocumentSentiment.class,
            DocumentSentiment::getDocument,
            List.of(Views.documentSentiments(), Views.sentences(), Views.opinions())),
        new Results<>(KeyPhrases.class, KeyPhrases::getDocument, List.of(Views.keyPhrases())),
        new Results<>(Entities.class, Entities::getDocument, List.of(Views.entities())),
        new Results<>(
            PiiEntities.class,
            PiiEntities::getDocument,
            List.of(Views.entities(), Views.redactedTexts())),
        new Results<>(
            LinkedEntities.class, LinkedEntities::getDocument, List.of(Views.linkedEntities())),
        new Results<>(
            HealthcareEntities.class,
            HealthcareEntities::getDocument,
            List.of(Views.healthcareEntities(), Views.healthcareRelations())),
        new Results<>(
            ExtractiveSummary.class,
            ExtractiveSummary::getDocument,
            List.of(Views.extractedSentences())),
        new Results<>(
            AbstractiveSummary.class, AbstractiveSummary::getDocument, List.of(Views.summaries())),
        new Results<>(
            Classification.class, Classification::getDocument, List.of(Views.classifications())),
        new Results<>(
            DocumentLanguage.class, DocumentLanguage::getDocument, List.of(Views.languages())),
        new Results<>(
            ConversationSummary.class,
            ConversationSummary::getDocument,
            List.of(Views.conversationSummaries())),
        new Results<>(
            ConversationPii.class,
            ConversationPii::getDocument,
            List.of(Views.redactedItems(), Views.itemEntities())),
        new Results<>(RawResult.class, RawResult::getDocument, List.of(Views.raw())),
        new Results<>(DeadLetter.class, DeadLetter::getDocument, List.of(Views.deadLetters())),
        new Results<>(AnalyzedDocument.class, AnalyzedDocument::getDocument, List.of()));
  }

  @ParameterizedTest
  @MethodSource("results")
  <T> void values_canBeQueried(Results<T> results) throws NoSuchSchemaException {
    List<T> values = sample.of(results.type());
    PCollection<T> input = pipeline.apply(create(values, results.type()));
    CapturedCollection<Row> everything = query(input, "SELECT * FROM PCOLLECTION");
    CapturedCollection<Row> nested = query(input, "SELECT r.document.id FROM PCOLLECTION r");
    CapturedCollection<Row> entry =
        query(input, "SELECT r.document.metadata['queue'] FROM PCOLLECTION r");
    CapturedCollection<Row> counts =
        query(input, "SELECT r.document.id, COUNT(*) FROM PCOLLECTION r GROUP BY r.document.id");
    pipeline.run().waitUntilFinish();

    assertFalse(values.isEmpty());
    Function<T, String> id = results.document().andThen(DocumentInfo::getId);
    Function<T, String> queue = results.document().andThen(info -> info.getMetadata().get("queue"));
    SerializableFunction<T, Row> toRow =
        pipeline.getSchemaRegistry().getToRowFunction(results.type());
    assertEquals(
        count(values, value -> text(toRow.apply(value))), count(everything.values(), SqlIT::text));
    assertEquals(count(values, id), count(nested.values(), row -> row.getString(0)));
    assertEquals(count(values, queue), count(entry.values(), row -> row.getString(0)));
    assertEquals(count(values, id), counts(counts.values()));
  }

  static Stream<Results<?>> resultsWithViews() {
    return results().filter(results -> !results.views().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("resultsWithViews")
  <T> void views_canBeQueried(Results<T> results) {
    for (View<? super T> view : results.views()) {
      assertQueries(results, view);
    }
  }

  private static <T> void assertQueries(Results<T> results, View<? super T> view) {
    Pipeline pipeline = TestPipelines.pipeline();
    PCollection<Row> rows =
        pipeline.apply(create(sample.of(results.type()), results.type())).apply(view);
    CapturedCollection<Row> all = CapturedCollection.of(rows);
    CapturedCollection<Row> everything = query(rows, "SELECT * FROM PCOLLECTION");
    CapturedCollection<Row> counts =
        query(rows, "SELECT document_id, COUNT(*) FROM PCOLLECTION GROUP BY document_id");
    CapturedCollection<Row> withDocuments =
        CapturedCollection.of(
            PCollectionTuple.of("findings", rows)
                .and("documents", inputs(pipeline, results.type()))
                .apply(
                    SqlTransform.query(
                        "SELECT d.id, d.metadata['queue'], f.task FROM findings f"
                            + " JOIN (SELECT id, metadata FROM documents) d ON f.document_id = d.id")));
    pipeline.run().waitUntilFinish();

    assertFalse(all.values().isEmpty(), view::getName);
    assertEquals(count(all.values(), Row::getValues), count(everything.values(), Row::getValues));
    Map<String, Long> ids = count(all.values(), row -> row.getString("document_id"));
    assertEquals(ids, counts(counts.values()));
    assertEquals(ids, count(withDocuments.values(), row -> row.getString(0)));
    for (Row row : withDocuments.values()) {
      assertEquals(row.getString(0).equals("t-2") ? "sales" : "billing", row.getString(1));
    }
  }

  private static PCollection<? extends AnalysisInput> inputs(Pipeline pipeline, Class<?> type) {
    return type.getSimpleName().startsWith("Conversation")
        ? pipeline.apply("Inputs", Create.of(AnalyzedSample.CONVERSATIONS))
        : pipeline.apply("Inputs", Create.of(AnalyzedSample.DOCUMENTS));
  }

  @ParameterizedTest
  @MethodSource("resultsWithViews")
  <T> void columnsOfViews_needBackticks_onlyIfReserved(Results<T> results) {
    PCollection<T> values = pipeline.apply(create(sample.of(results.type()), results.type()));
    for (View<? super T> view : results.views()) {
      PCollection<Row> rows = values.apply(view);
      List<String> columns = view.getSchema().getFieldNames();
      for (String reserved : RESERVED) {
        if (columns.contains(reserved)) {
          assertThrows(
              ParseException.class, () -> rows.apply(SqlTransform.query(select(reserved))));
        }
      }
      rows.apply(
          SqlTransform.query(
              select(
                  columns.stream()
                      .map(name -> RESERVED.contains(name) ? "`" + name + "`" : name)
                      .collect(Collectors.joining(", ")))));
    }
  }

  private static String select(String columns) {
    return "SELECT " + columns + " FROM PCOLLECTION";
  }

  @Test
  void reasonsOfDeadLetters_areText() {
    PCollection<AnalyzedDocument> documents =
        pipeline.apply(create(sample.of(AnalyzedDocument.class), AnalyzedDocument.class));
    CapturedCollection<Row> reasons =
        query(
            documents,
            "SELECT r.document.id, r.deadLetters[1].reason FROM PCOLLECTION r"
                + " WHERE CARDINALITY(r.deadLetters) > 0");
    CapturedCollection<Row> blank =
        query(
            pipeline.apply("Dead letters", create(sample.of(DeadLetter.class), DeadLetter.class)),
            "SELECT r.document.id, r.reason FROM PCOLLECTION r WHERE r.reason = 'INVALID_INPUT'");
    pipeline.run().waitUntilFinish();

    List<List<Object>> expected = List.of(List.of("t-3", "INVALID_INPUT"));
    assertEquals(expected, reasons.values().stream().map(Row::getValues).toList());
    assertEquals(expected, blank.values().stream().map(Row::getValues).toList());
  }

  private static <T> Create.Values<T> create(List<T> values, Class<T> type) {
    return Create.of(values).withType(TypeDescriptor.of(type));
  }

  private static CapturedCollection<Row> query(PCollection<?> input, String sql) {
    return CapturedCollection.of(input.apply(sql, SqlTransform.query(sql)));
  }

  /** The values of a row, without its schema: SQL makes some fields of nested rows nullable. */
  private static String text(Object value) {
    if (value instanceof Row row) {
      return text(IntStream.range(0, row.getFieldCount()).mapToObj(row::getValue).toList());
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(SqlIT::text).toList().toString();
    }
    return value instanceof Map<?, ?> map ? new TreeMap<>(map).toString() : String.valueOf(value);
  }

  private static Map<String, Long> counts(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0), row -> row.getInt64(1), Long::sum, TreeMap::new));
  }

  private static <T, K> Map<K, Long> count(List<T> values, Function<T, K> key) {
    return values.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }
}
