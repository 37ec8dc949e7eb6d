package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One document with the outcome of every task: a result or a dead letter. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class AnalyzedDocument extends Value {

  /**
   * Creates a value; for tests of the steps that follow the transform.
   *
   * @param document the document
   * @param results the results, in the order of the tasks
   * @param deadLetters the tasks without a result
   */
  @SchemaCreate
  @JsonCreator
  public static AnalyzedDocument of(
      DocumentInfo document,
      @Nullable List<RawResult> results,
      @Nullable List<DeadLetter> deadLetters) {
    return new AutoValue_AnalyzedDocument(
        document,
        results == null ? List.of() : List.copyOf(results),
        deadLetters == null ? List.of() : List.copyOf(deadLetters));
  }

  /** The document: the caller's id and metadata. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The results, in the order of the tasks. */
  @SchemaFieldNumber("1")
  public abstract List<RawResult> getResults();

  /** The tasks without a result; a dead letter without a task name stands for all tasks. */
  @SchemaFieldNumber("2")
  public abstract List<DeadLetter> getDeadLetters();

  @Override
  protected String label() {
    return String.format(
        "%s, results=%d, deadLetters=%d",
        getDocument().getId(), getResults().size(), getDeadLetters().size());
  }
}
