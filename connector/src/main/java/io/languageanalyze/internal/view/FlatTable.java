package io.languageanalyze.internal.view;

import io.languageanalyze.model.DocumentInfo;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The columns of a view, and the rows that it makes of a result: one for each finding. The first
 * columns are {@code document_id} and {@code task}, the last is {@code metadata}. Immutable.
 *
 * @param <T> the class of the results
 * @param <F> the class of the findings
 */
public final class FlatTable<T, F> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Getter<T, DocumentInfo> document;
  private final Column<T> task;
  private final Getter<T, ? extends List<? extends F>> findings;
  private final List<Column<F>> columns;
  private final Schema schema;

  private FlatTable(
      Getter<T, DocumentInfo> document,
      Column<T> task,
      Getter<T, ? extends List<? extends F>> findings,
      List<Column<F>> columns) {
    this.document = document;
    this.task = task;
    this.findings = findings;
    this.columns = List.copyOf(columns);
    Schema.Builder fields = Schema.builder().addStringField("document_id").addField(task.field());
    columns.forEach(column -> fields.addField(column.field()));
    this.schema = fields.addStringField("metadata").build();
  }

  /** Starts a table with one row for each result, and this kind in the column {@code task}. */
  static <T> Columns<T, T> of(String kind, Getter<T, DocumentInfo> document) {
    return of(Column.text("task", any -> kind), document);
  }

  /** Starts a table with one row for each result. */
  static <T> Columns<T, T> of(Column<T> task, Getter<T, DocumentInfo> document) {
    // One lambda, not List::of in every table: in a class that has two references to the same
    // method
    // for different types, Java reads either of them back as the first.
    return of(task, document, result -> List.of(result));
  }

  /** Starts a table with one row for each finding, and this kind in the column {@code task}. */
  static <T, F> Columns<T, F> of(
      String kind,
      Getter<T, DocumentInfo> document,
      Getter<T, ? extends List<? extends F>> findings) {
    return of(Column.text("task", any -> kind), document, findings);
  }

  /** Starts a table with one row for each finding. */
  static <T, F> Columns<T, F> of(
      Column<T> task,
      Getter<T, DocumentInfo> document,
      Getter<T, ? extends List<? extends F>> findings) {
    return new Columns<>(columns -> new FlatTable<>(document, task, findings, columns));
  }

  /** The columns of the rows. */
  public Schema schema() {
    return schema;
  }

  /**
   * Returns the rows of a result.
   *
   * @param taskName the value of the column {@code task}; null for the default of the table
   */
  public List<Row> rows(T result, @Nullable String taskName) {
    DocumentInfo info = document.get(result);
    Object name = taskName == null ? task.getter().get(result) : taskName;
    String metadata = JsonText.object(info.getMetadata());
    List<Row> rows = new ArrayList<>();
    for (F finding : findings.get(result)) {
      Row.Builder row = Row.withSchema(schema).addValues(info.getId(), name);
      columns.forEach(column -> row.addValue(column.getter().get(finding)));
      rows.add(row.addValue(metadata).build());
    }
    return rows;
  }
}
