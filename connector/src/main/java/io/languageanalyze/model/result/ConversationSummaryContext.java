package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A part of a conversation that a summary is made from. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConversationSummaryContext extends Value {

  @SchemaCreate
  @JsonCreator
  static ConversationSummaryContext create(String conversationItemId, int offset, int length) {
    return new AutoValue_ConversationSummaryContext(conversationItemId, offset, length);
  }

  /** The item: the id the caller gave it, else its place, the first being {@code 1}. */
  @SchemaFieldNumber("0")
  public abstract String getConversationItemId();

  /** Where it starts in the item, in the task's string index type. */
  @SchemaFieldNumber("1")
  public abstract int getOffset();

  /** How long it is, in the task's string index type. */
  @SchemaFieldNumber("2")
  public abstract int getLength();
}
