package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One summary of a conversation. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConversationSummaryPart extends Value {

  @SchemaCreate
  @JsonCreator
  static ConversationSummaryPart create(
      String aspect,
      String text,
      @Nullable List<ConversationSummaryContext> contexts,
      @Nullable Integer part) {
    return new AutoValue_ConversationSummaryPart(
        aspect, text, contexts == null ? List.of() : List.copyOf(contexts), part);
  }

  /** What it is a summary of, such as {@code issue}. */
  @SchemaFieldNumber("0")
  public abstract String getAspect();

  /** The summary. */
  @SchemaFieldNumber("1")
  public abstract String getText();

  /** The parts of the conversation it is made from. */
  @SchemaFieldNumber("2")
  public abstract List<ConversationSummaryContext> getContexts();

  /** The part of a divided conversation that it is a summary of, from 1; null of a whole one. */
  @SchemaFieldNumber("3")
  public abstract @Nullable Integer getPart();
}
