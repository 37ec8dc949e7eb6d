package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A span of a conversation item that a summary is based on. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConversationSummaryContext extends Value {

  @SchemaCreate
  @JsonCreator
  static ConversationSummaryContext create(String conversationItemId, int offset, int length) {
    return new AutoValue_ConversationSummaryContext(conversationItemId, offset, length);
  }

  /** The id of the item: the caller's, or else its position, counted from {@code 1}. */
  @SchemaFieldNumber("0")
  public abstract String getConversationItemId();

  /** The offset in the item, in the task's string index type. */
  @SchemaFieldNumber("1")
  public abstract int getOffset();

  /** The length, in the task's string index type. */
  @SchemaFieldNumber("2")
  public abstract int getLength();
}
