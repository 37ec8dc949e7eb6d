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
 * One turn of a {@link Conversation}: what one participant wrote or said. An item with any of the
 * forms or timings that speech recognition gives makes its conversation a transcript.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class ConversationItem extends Value {

  /**
   * What a participant wrote, or the written form of what was said.
   *
   * @param participantId who; it is sent, and may appear in summaries
   * @param text what
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

  /** The id of the item in results; null means its place, the first being {@code 1}. */
  @SchemaFieldNumber("0")
  public abstract @Nullable String getId();

  /** Who wrote or spoke. */
  @SchemaFieldNumber("1")
  public abstract String getParticipantId();

  /** What was written, or the written form of what was said. */
  @SchemaFieldNumber("2")
  public abstract String getText();

  /**
   * {@code customer}, {@code agent} or {@code generic}; null when unknown. Summaries of issue and
   * resolution need one of the first two.
   */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getRole();

  /** The language of the item; null means that of the conversation. */
  @SchemaFieldNumber("4")
  public abstract @Nullable String getLanguage();

  /** The spoken form, as in {@code five five five}. */
  @SchemaFieldNumber("5")
  public abstract @Nullable String getLexical();

  /** The inverse-text-normalized form, as in {@code 555}. */
  @SchemaFieldNumber("6")
  public abstract @Nullable String getItn();

  /** The normalized form with profanity masked. */
  @SchemaFieldNumber("7")
  public abstract @Nullable String getMaskedItn();

  /** Where the words of the spoken form are in the audio, one for one. */
  @SchemaFieldNumber("8")
  public abstract List<WordTiming> getWordLevelTimings();

  /** Where the item is in the audio. */
  @SchemaFieldNumber("9")
  public abstract @Nullable AudioTiming getConversationItemLevelTiming();

  /** The same item under an id, unique in its conversation. It is sent. */
  public ConversationItem withId(String id) {
    return toBuilder().setId(id).build();
  }

  /**
   * The same item in a role: {@code customer}, {@code agent} or {@code generic}, in either case.
   * The summary aspects issue and resolution want to know it.
   */
  public ConversationItem withRole(String role) {
    return toBuilder().setRole(role).build();
  }

  /** The same item in a language of its own, such as {@code de}. */
  public ConversationItem withLanguage(String language) {
    return toBuilder().setLanguage(language).build();
  }

  /** The same item with its spoken form. Makes the conversation a transcript. */
  public ConversationItem withLexical(String lexical) {
    return toBuilder().setLexical(lexical).build();
  }

  /** The same item with its normalized form. Makes the conversation a transcript. */
  public ConversationItem withItn(String itn) {
    return toBuilder().setItn(itn).build();
  }

  /** The same item with its masked form. Makes the conversation a transcript. */
  public ConversationItem withMaskedItn(String maskedItn) {
    return toBuilder().setMaskedItn(maskedItn).build();
  }

  /** The same item with the times of its words. Makes the conversation a transcript. */
  public ConversationItem withWordLevelTimings(List<WordTiming> timings) {
    return toBuilder().setWordLevelTimings(List.copyOf(timings)).build();
  }

  /** The same item with its time. Makes the conversation a transcript. */
  public ConversationItem withTiming(AudioTiming timing) {
    return toBuilder().setConversationItemLevelTiming(timing).build();
  }

  /** Whether the item holds anything that only speech recognition gives. */
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
