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
 * What a conversation comes down to.
 *
 * <p>Of a divided conversation: the summaries of the parts in their order, each with {@link
 * ConversationSummaryPart#getPart}. They are not a summary of the whole.
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

  /** The summaries; an aspect may have several, such as one for each chapter. */
  @SchemaFieldNumber("1")
  public abstract List<ConversationSummaryPart> getSummaries();

  @Override
  protected String label() {
    return getDocument().getId() + ", summaries=" + getSummaries().size();
  }
}
