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
 * The personal data found in a conversation, and the redacted conversation.
 *
 * <p>For a split conversation: the items of all chunks in order. The chunks of a split turn are
 * merged into one item: findings in the overlap are reported once, and a span that any chunk masks
 * is masked in every form.
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

  /** The redacted items, in order. */
  @SchemaFieldNumber("1")
  public abstract List<RedactedItem> getConversationItems();

  @Override
  protected String label() {
    return getDocument().getId() + ", conversationItems=" + getConversationItems().size();
  }
}
