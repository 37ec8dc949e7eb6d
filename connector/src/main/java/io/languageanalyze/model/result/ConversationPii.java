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
 * The personal data in a conversation, and the conversation without them.
 *
 * <p>Of a divided conversation: the items of all parts in their order. A turn that was sent in
 * pieces is one item, as if it had been whole: what the pieces repeat is told once, and what any of
 * them masks is masked in every form.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConversationPii extends Value {

  @SchemaCreate
  @JsonCreator
  static ConversationPii create(
      DocumentInfo document, @Nullable List<RedactedItem> conversationItems) {
    return new AutoValue_ConversationPii(
        document, conversationItems == null ? List.of() : List.copyOf(conversationItems));
  }

  /** The conversation that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The items in their order. */
  @SchemaFieldNumber("1")
  public abstract List<RedactedItem> getConversationItems();

  @Override
  protected String label() {
    return getDocument().getId() + ", conversationItems=" + getConversationItems().size();
  }
}
