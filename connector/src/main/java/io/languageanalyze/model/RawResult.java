package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** The result of one task for one document, as the service's JSON. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class RawResult extends Value {

  /**
   * Creates a result; for tests of the steps that follow the transform.
   *
   * @param document the document that was analyzed
   * @param taskName the name of the task in its job
   * @param kind the kind of the task, such as {@code EntityRecognition}
   * @param json the service's JSON object for this document
   */
  @SchemaCreate
  @JsonCreator
  public static RawResult of(DocumentInfo document, String taskName, String kind, String json) {
    return new AutoValue_RawResult(document, taskName, kind, json);
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The name of the task: the caller's, or one that the transform chose. */
  @SchemaFieldNumber("1")
  public abstract String getTaskName();

  /** The kind of the task, such as {@code EntityRecognition}. */
  @SchemaFieldNumber("2")
  public abstract String getKind();

  /**
   * The service's JSON object for this document, without the {@code id} that the document had in
   * the request. References inside it use the document index 0.
   */
  @SchemaFieldNumber("3")
  public abstract String getJson();

  @Override
  protected String label() {
    return getDocument().getId() + ", " + getTaskName();
  }
}
