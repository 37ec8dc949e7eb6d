package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A document that got no result, for one task or for all, and why. It does not hold the text, but
 * for {@link #getPartialResult} where that was asked for.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class DeadLetter extends Value {

  /**
   * Made by the transform, and by tests of what comes after it.
   *
   * @param document the document without a result
   * @param taskName the task without a result; null when no task has one
   * @param reason why
   * @param code the service's code, if the service said anything
   * @param innerCode the service's inner code, which is the precise one
   * @param message an explanation for a human
   */
  public static DeadLetter of(
      DocumentInfo document,
      @Nullable String taskName,
      DeadLetterReason reason,
      @Nullable String code,
      @Nullable String innerCode,
      String message) {
    return create(document, taskName, reason, code, innerCode, message, null);
  }

  @SchemaCreate
  @JsonCreator
  static DeadLetter create(
      DocumentInfo document,
      @Nullable String taskName,
      DeadLetterReason reason,
      @Nullable String code,
      @Nullable String innerCode,
      String message,
      @Nullable String partialResult) {
    return new AutoValue_DeadLetter(
        document, taskName, reason, code, innerCode, message, partialResult);
  }

  /** The same dead letter with the answers of those parts that have one. */
  public DeadLetter withPartialResult(@Nullable String json) {
    return create(
        getDocument(), getTaskName(), getReason(), getCode(), getInnerCode(), getMessage(), json);
  }

  /** The document without a result. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The task that has no result; null when no task has one. */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getTaskName();

  /** Why there is no result. */
  @SchemaFieldNumber("2")
  public abstract DeadLetterReason getReason();

  /** The service's error code; null when the service was not asked. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getCode();

  /** The service's inner error code, which is the precise one; null when it gave none. */
  @SchemaFieldNumber("4")
  public abstract @Nullable String getInnerCode();

  /** An explanation for a human: the service's, or what was seen and what is allowed. */
  @SchemaFieldNumber("5")
  public abstract String getMessage();

  /**
   * What the parts of the document that were answered come to, in the shape of a {@link
   * RawResult#getJson}, with offsets in the whole document. Null unless the reason is {@link
   * DeadLetterReason#PARTIAL} and {@link LongDocuments#SPLIT_KEEPING_PARTIAL} was asked for: unlike
   * all else in a dead letter it holds text.
   */
  @SchemaFieldNumber("6")
  public abstract @Nullable String getPartialResult();

  @Override
  protected String label() {
    return getDocument().getId() + ", " + getTaskName() + ", " + getReason();
  }
}
