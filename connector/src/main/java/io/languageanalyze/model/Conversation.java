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

/** One talk to analyze, written or transcribed, with the caller's id. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class Conversation extends Value implements AnalysisInput {

  /** See {@link #of(String, List)}. */
  public static Conversation of(String id, ConversationItem... items) {
    return of(id, List.of(items));
  }

  /**
   * A conversation with the caller's own id.
   *
   * @param id carried through to the results; it stays inside the pipeline
   * @param items the turns in their order; 125,000 text elements together at most, for personal
   *     data 40,000; a longer one becomes a dead letter or is divided, a blank one a dead letter.
   *     One edition of the service's limits gives 1,000 for each turn, for personal data: longer
   *     ones are sent as they are, or in pieces where long conversations are divided
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

  /** The turns in their order. */
  @SchemaFieldNumber("1")
  public abstract List<ConversationItem> getConversationItems();

  /** The language of the conversation; null means the default language of the transform. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getLanguage();

  /**
   * What it is about: {@code finance}, {@code healthcare} or {@code generic}; null when unknown.
   */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getDomain();

  @Override
  @SchemaFieldNumber("4")
  public abstract Map<String, String> getMetadata();

  /** The same conversation in a stated language, such as {@code de}. */
  public Conversation withLanguage(String language) {
    return create(getId(), getConversationItems(), language, getDomain(), getMetadata());
  }

  /** The same conversation in a domain: {@code finance}, {@code healthcare} or {@code generic}. */
  public Conversation withDomain(String domain) {
    return create(getId(), getConversationItems(), getLanguage(), domain, getMetadata());
  }

  /** The same conversation with {@code metadata} instead of what it had. */
  public Conversation withMetadata(Map<String, String> metadata) {
    return create(getId(), getConversationItems(), getLanguage(), getDomain(), metadata);
  }

  /**
   * Whether any item holds something that only speech recognition gives. If so the conversation is
   * sent with the modality {@code transcript}, else with {@code text}.
   */
  public boolean hasTranscript() {
    return getConversationItems().stream().anyMatch(ConversationItem::isSpoken);
  }

  @Override
  protected String label() {
    return getId() + ", conversationItems=" + getConversationItems().size();
  }
}
