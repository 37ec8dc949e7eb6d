package io.languageanalyze.expansion;

import io.languageanalyze.model.DeadLetter;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Documents without a result as rows, one for each task that has none. */
final class Errors extends PTransform<PCollection<DeadLetter>, PCollection<Row>> {

  private static final long serialVersionUID = 1L;

  /** The columns. */
  static final Schema SCHEMA =
      Schema.builder()
          .addStringField("id")
          .addStringField("task")
          .addStringField("reason")
          .addNullableField("code", Schema.FieldType.STRING)
          .addNullableField("inner_code", Schema.FieldType.STRING)
          .addStringField("message")
          .build();

  private final List<String> taskNames;

  Errors(List<String> taskNames) {
    this.taskNames = List.copyOf(taskNames);
  }

  @Override
  public PCollection<Row> expand(PCollection<DeadLetter> deadLetters) {
    return deadLetters
        .apply(
            "Errors",
            FlatMapElements.into(TypeDescriptors.rows())
                .via((SerializableFunction<DeadLetter, Iterable<Row>>) this::rows))
        .setRowSchema(SCHEMA);
  }

  private List<Row> rows(DeadLetter letter) {
    String only = letter.getTaskName();
    return (only == null ? taskNames : List.of(only))
        .stream().map(task -> row(letter, task)).toList();
  }

  private static Row row(DeadLetter letter, String task) {
    return Row.withSchema(SCHEMA)
        .addValues(
            letter.getDocument().getId(),
            task,
            letter.getReason().name(),
            letter.getCode(),
            letter.getInnerCode(),
            letter.getMessage())
        .build();
  }

  /** Stops the pipeline at the first document without a result. */
  static final class Refuse extends PTransform<PCollection<DeadLetter>, PCollection<Void>> {

    private static final long serialVersionUID = 1L;

    @Override
    public PCollection<Void> expand(PCollection<DeadLetter> deadLetters) {
      return deadLetters.apply("Stop at an error", ParDo.of(new RefuseFn()));
    }
  }

  private static final class RefuseFn extends DoFn<DeadLetter, Void> {

    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element DeadLetter letter) {
      String task = letter.getTaskName();
      throw new IllegalStateException(
          "the document \"%s\" has no result of %s: %s, %s. With error_handling: {output: NAME} such documents go to an output, and the others go on."
              .formatted(
                  letter.getDocument().getId(),
                  task == null ? "any task" : "the task " + task,
                  letter.getReason(),
                  letter.getMessage()));
    }
  }
}
