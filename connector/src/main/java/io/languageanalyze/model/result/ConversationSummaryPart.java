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

/** One summary of a conversation, for one aspect. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConversationSummaryPart extends Value {

  @SchemaCreate
  @JsonCreator
  static ConversationSummaryPart create(
      String aspect,
      String text,
      @Nullable List<ConversationSummaryContext> contexts,
      @Nullable Integer chunk) {
    return new AutoValue_ConversationSummaryPart(
        aspect, text, contexts == null ? List.of() : List.copyOf(contexts), chunk);
  }

  /** The summary aspect, such as {@code issue}. */
  @SchemaFieldNumber("0")
  public abstract String getAspect();

  /** The text of the summary. */
  @SchemaFieldNumber("1")
  public abstract String getText();

  /** The spans of the conversation that the summary is based on. */
  @SchemaFieldNumber("2")
  public abstract List<ConversationSummaryContext> getContexts();

  /** The number of the summarized chunk, from 1; null for a conversation that was not split. */
  @SchemaFieldNumber("3")
  public abstract @Nullable Integer getChunk();
}
