package io.languageanalyze;

import io.languageanalyze.internal.view.FlatTable;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Turns results into flat rows, one for each finding; {@link Views} has the views. Each row has the
 * timestamp and window of its result. A result without findings has no rows. Immutable and
 * thread-safe.
 *
 * @param <T> the class of the results
 */
public final class View<T> extends PTransform<PCollection<? extends T>, PCollection<Row>> {

  private static final long serialVersionUID = 1L;

  private final String view;
  private final FlatTable<T, ?> table;
  private final @Nullable String taskName;

  View(String view, FlatTable<T, ?> table) {
    this(view, table, null);
  }

  private View(String view, FlatTable<T, ?> table, @Nullable String taskName) {
    super(taskName == null ? "View " + view : "View " + view + " of " + taskName);
    this.view = view;
    this.table = table;
    this.taskName = taskName;
  }

  /**
   * Returns a copy that writes this text into the column {@code task} of every row, to tell the
   * rows of several tasks apart in one table. Default: see each method of {@link Views}.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public View<T> withTask(String task) {
    if (task.isBlank()) {
      throw new IllegalArgumentException("withTask(\"\"): a task name must not be blank");
    }
    return new View<>(view, table, task);
  }

  /** Returns the columns of the rows: their names, types and which of them may be null. */
  public Schema getSchema() {
    return table.schema();
  }

  /** Returns the rows of one result. */
  List<Row> rows(T result) {
    return table.rows(result, taskName);
  }

  @Override
  public PCollection<Row> expand(PCollection<? extends T> results) {
    return results
        .apply("Rows", FlatMapElements.into(TypeDescriptors.rows()).via(this::rows))
        .setRowSchema(getSchema());
  }
}
