package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One turn of a {@link Conversation}: what one participant wrote or said. A conversation is a
 * transcript if any of its items has a form or timing from speech recognition.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConversationItem extends Value {

  /**
   * Creates an item.
   *
   * @param participantId the participant; it is sent to the service and may appear in summaries
   * @param text what the participant wrote, or the written form of what the participant said
   */
  public static ConversationItem of(String participantId, String text) {
    return builder().setParticipantId(participantId).setText(text).build();
  }

  @SchemaCreate
  @JsonCreator
  static ConversationItem create(
      @Nullable String id,
      String participantId,
      String text,
      @Nullable String role,
      @Nullable String language,
      @Nullable String lexical,
      @Nullable String itn,
      @Nullable String maskedItn,
      @Nullable List<WordTiming> wordLevelTimings,
      @Nullable AudioTiming conversationItemLevelTiming) {
    return builder()
        .setId(id)
        .setParticipantId(participantId)
        .setText(text)
        .setRole(role)
        .setLanguage(language)
        .setLexical(lexical)
        .setItn(itn)
        .setMaskedItn(maskedItn)
        .setWordLevelTimings(wordLevelTimings == null ? List.of() : List.copyOf(wordLevelTimings))
        .setConversationItemLevelTiming(conversationItemLevelTiming)
        .build();
  }

  /** The id of the item in results; null for its position, counted from {@code 1}. */
  @SchemaFieldNumber("0")
  public abstract @Nullable String getId();

  /** The participant who wrote or spoke. */
  @SchemaFieldNumber("1")
  public abstract String getParticipantId();

  /** What the participant wrote, or the written form of what the participant said. */
  @SchemaFieldNumber("2")
  public abstract String getText();

  /**
   * The role: {@code customer}, {@code agent} or {@code generic}; null if unknown. The summary
   * aspects {@code issue} and {@code resolution} require one of the first two.
   */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getRole();

  /** The language of the item; null for the language of the conversation. */
  @SchemaFieldNumber("4")
  public abstract @Nullable String getLanguage();

  /** The lexical form, with every word spelled out, such as {@code five five five}. */
  @SchemaFieldNumber("5")
  public abstract @Nullable String getLexical();

  /** The inverse-text-normalized form, such as {@code 555}. */
  @SchemaFieldNumber("6")
  public abstract @Nullable String getItn();

  /** The inverse-text-normalized form with profanity masked. */
  @SchemaFieldNumber("7")
  public abstract @Nullable String getMaskedItn();

  /** The timing of each word of the lexical form. */
  @SchemaFieldNumber("8")
  public abstract List<WordTiming> getWordLevelTimings();

  /** The timing of the whole item. */
  @SchemaFieldNumber("9")
  public abstract @Nullable AudioTiming getConversationItemLevelTiming();

  /**
   * Returns a copy with this id, which must be unique in the conversation and is sent to the
   * service.
   */
  public ConversationItem withId(String id) {
    return toBuilder().setId(id).build();
  }

  /**
   * Returns a copy with this role: {@code customer}, {@code agent} or {@code generic}, in upper or
   * lower case. The summary aspects {@code issue} and {@code resolution} require a role.
   */
  public ConversationItem withRole(String role) {
    return toBuilder().setRole(role).build();
  }

  /** Returns a copy with this language, such as {@code de}. */
  public ConversationItem withLanguage(String language) {
    return toBuilder().setLanguage(language).build();
  }

  /** Returns a copy with this lexical form. It makes the conversation a transcript. */
  public ConversationItem withLexical(String lexical) {
    return toBuilder().setLexical(lexical).build();
  }

  /**
   * Returns a copy with this inverse-text-normalized form. It makes the conversation a transcript.
   */
  public ConversationItem withItn(String itn) {
    return toBuilder().setItn(itn).build();
  }

  /**
   * Returns a copy with this masked inverse-text-normalized form. It makes the conversation a
   * transcript.
   */
  public ConversationItem withMaskedItn(String maskedItn) {
    return toBuilder().setMaskedItn(maskedItn).build();
  }

  /** Returns a copy with the timings of its words. They make the conversation a transcript. */
  public ConversationItem withWordLevelTimings(List<WordTiming> timings) {
    return toBuilder().setWordLevelTimings(List.copyOf(timings)).build();
  }

  /** Returns a copy with the timing of the whole item. It makes the conversation a transcript. */
  public ConversationItem withTiming(AudioTiming timing) {
    return toBuilder().setConversationItemLevelTiming(timing).build();
  }

  /** Whether the item has a form or timing from speech recognition. */
  final boolean isSpoken() {
    return getLexical() != null
        || getItn() != null
        || getMaskedItn() != null
        || getConversationItemLevelTiming() != null
        || !getWordLevelTimings().isEmpty();
  }

  abstract Builder toBuilder();

  private static Builder builder() {
    return new AutoValue_ConversationItem.Builder().setWordLevelTimings(List.of());
  }

  @AutoValue.Builder
  abstract static class Builder {
    abstract Builder setId(@Nullable String id);

    abstract Builder setParticipantId(String participantId);

    abstract Builder setText(String text);

    abstract Builder setRole(@Nullable String role);

    abstract Builder setLanguage(@Nullable String language);

    abstract Builder setLexical(@Nullable String lexical);

    abstract Builder setItn(@Nullable String itn);

    abstract Builder setMaskedItn(@Nullable String maskedItn);

    abstract Builder setWordLevelTimings(List<WordTiming> timings);

    abstract Builder setConversationItemLevelTiming(@Nullable AudioTiming timing);

    abstract ConversationItem build();
  }
}
