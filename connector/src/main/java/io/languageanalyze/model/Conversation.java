package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A conversation to analyze, written or transcribed, with the caller's id. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class Conversation extends Value implements AnalysisInput {

  /** See {@link #of(String, List)}. */
  public static Conversation of(String id, ConversationItem... items) {
    return of(id, List.of(items));
  }

  /**
   * Creates a conversation with the caller's id.
   *
   * @param id copied to the results, never sent to the service
   * @param items the turns in order, together at most 125,000 text elements, or 40,000 with a PII
   *     task. A longer conversation becomes a dead letter or is split ({@link LongDocuments}); a
   *     blank one becomes a dead letter. Some versions of the service's documentation limit a turn
   *     to 1,000 text elements with a PII task: longer turns are split with {@link
   *     LongDocuments#SPLIT}, otherwise sent unchanged
   */
  public static Conversation of(String id, List<ConversationItem> items) {
    return create(id, items, null, null, Map.of());
  }

  @SchemaCreate
  @JsonCreator
  static Conversation create(
      String id,
      @Nullable List<ConversationItem> conversationItems,
      @Nullable String language,
      @Nullable String domain,
      @Nullable Map<String, String> metadata) {
    return new AutoValue_Conversation(
        id,
        conversationItems == null ? List.of() : List.copyOf(conversationItems),
        language,
        domain,
        metadata == null ? Map.of() : Map.copyOf(metadata));
  }

  @Override
  @SchemaFieldNumber("0")
  public abstract String getId();

  /** The turns, in order. */
  @SchemaFieldNumber("1")
  public abstract List<ConversationItem> getConversationItems();

  /** The language of the conversation; null for the default language of the transform. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getLanguage();

  /** The subject: {@code finance}, {@code healthcare} or {@code generic}; null if unknown. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getDomain();

  @Override
  @SchemaFieldNumber("4")
  public abstract Map<String, String> getMetadata();

  /** Returns a copy with this language, such as {@code de}. */
  public Conversation withLanguage(String language) {
    return create(getId(), getConversationItems(), language, getDomain(), getMetadata());
  }

  /** Returns a copy with this domain: {@code finance}, {@code healthcare} or {@code generic}. */
  public Conversation withDomain(String domain) {
    return create(getId(), getConversationItems(), getLanguage(), domain, getMetadata());
  }

  /** Returns a copy with this metadata, which replaces the former metadata. */
  public Conversation withMetadata(Map<String, String> metadata) {
    return create(getId(), getConversationItems(), getLanguage(), getDomain(), metadata);
  }

  /**
   * Whether any item has a form or timing from speech recognition. Such a conversation is sent with
   * the modality {@code transcript}, any other with {@code text}.
   */
  public boolean hasTranscript() {
    return getConversationItems().stream().anyMatch(ConversationItem::isSpoken);
  }

  @Override
  protected String label() {
    return getId() + ", conversationItems=" + getConversationItems().size();
  }
}
