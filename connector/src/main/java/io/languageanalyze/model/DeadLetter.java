package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldName;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A document without a result, for one task or for all, with the reason. It never contains document
 * text, except in {@link #getPartialResult} when {@link LongDocuments#SPLIT_KEEPING_PARTIAL} is
 * set.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
@JsonPropertyOrder({"document", "taskName", "reason"}) // getReason would be the last
public abstract class DeadLetter extends Value {

  /**
   * Creates a dead letter; for tests of the steps that follow the transform.
   *
   * @param document the document without a result
   * @param taskName the task without a result; null for all tasks
   * @param reason why there is no result
   * @param code the service's error code; null if the service gave none
   * @param innerCode the service's more specific inner error code; null if it gave none
   * @param message an explanation for people
   */
  public static DeadLetter of(
      DocumentInfo document,
      @Nullable String taskName,
      DeadLetterReason reason,
      @Nullable String code,
      @Nullable String innerCode,
      String message) {
    return create(document, taskName, reason.name(), code, innerCode, message, null);
  }

  // A name that is not of the enum is refused here, so that getReason never fails and toString
  // shows nothing else.
  @SchemaCreate
  @JsonCreator
  static DeadLetter create(
      DocumentInfo document,
      @Nullable String taskName,
      String reason,
      @Nullable String code,
      @Nullable String innerCode,
      String message,
      @Nullable String partialResult) {
    return new AutoValue_DeadLetter(
        document,
        taskName,
        DeadLetterReason.valueOf(reason).name(),
        code,
        innerCode,
        message,
        partialResult);
  }

  /** Returns a copy with a partial result; see {@link #getPartialResult}. */
  public DeadLetter withPartialResult(@Nullable String json) {
    return create(
        getDocument(),
        getTaskName(),
        getReasonName(),
        getCode(),
        getInnerCode(),
        getMessage(),
        json);
  }

  /** The document without a result. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The task without a result; null for all tasks. */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getTaskName();

  /** Why there is no result. Not in the schema, where {@link #getReasonName} stands for it. */
  public DeadLetterReason getReason() {
    return DeadLetterReason.valueOf(getReasonName());
  }

  /**
   * The name of {@link #getReason}, such as {@code TIMED_OUT}. It is the schema field {@code
   * reason}, because SQL and other SDKs cannot read Beam's logical type of enums.
   */
  @SchemaFieldNumber("2")
  @SchemaFieldName("reason")
  @JsonIgnore // the JSON has getReason under the same name
  public abstract String getReasonName();

  /** The service's error code; null if the service gave none. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getCode();

  /** The service's more specific inner error code; null if it gave none. */
  @SchemaFieldNumber("4")
  public abstract @Nullable String getInnerCode();

  /** An explanation for people: the service's message, or the value seen and the limit. */
  @SchemaFieldNumber("5")
  public abstract String getMessage();

  /**
   * The merged result of the chunks that did not fail, in the form of {@link RawResult#getJson},
   * with offsets in the whole document. It contains document text. Null unless the reason is {@link
   * DeadLetterReason#PARTIALLY_FAILED} and {@link LongDocuments#SPLIT_KEEPING_PARTIAL} is set.
   */
  @SchemaFieldNumber("6")
  public abstract @Nullable String getPartialResult();

  @Override
  protected String label() {
    return getDocument().getId() + ", " + getTaskName() + ", " + getReasonName();
  }
}
