package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The summaries of a conversation.
 *
 * <p>For a split conversation: the summaries of the chunks in order, each with {@link
 * ConversationSummaryPart#getChunk}. They are not a summary of the whole.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConversationSummary extends Value {

  @SchemaCreate
  @JsonCreator
  static ConversationSummary create(
      DocumentInfo document, @Nullable List<ConversationSummaryPart> summaries) {
    return new AutoValue_ConversationSummary(
        document, summaries == null ? List.of() : List.copyOf(summaries));
  }

  /** The conversation that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The summaries. An aspect may have several, for example one per chapter. */
  @SchemaFieldNumber("1")
  public abstract List<ConversationSummaryPart> getSummaries();

  @Override
  protected String label() {
    return getDocument().getId() + ", summaries=" + getSummaries().size();
  }
}
