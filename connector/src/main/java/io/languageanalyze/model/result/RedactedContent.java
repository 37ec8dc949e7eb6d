package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The redacted forms of a conversation item, one for each form that was sent. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class RedactedContent extends Value {

  @SchemaCreate
  @JsonCreator
  static RedactedContent create(
      @Nullable String text,
      @Nullable String lexical,
      @Nullable String itn,
      @Nullable String maskedItn,
      @Nullable List<AudioTiming> audioTimings) {
    return new AutoValue_RedactedContent(
        text,
        lexical,
        itn,
        maskedItn,
        audioTimings == null ? List.of() : List.copyOf(audioTimings));
  }

  /** The redacted written form. */
  @SchemaFieldNumber("0")
  public abstract @Nullable String getText();

  /** The redacted lexical form; null unless the conversation is a transcript. */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getLexical();

  /** The redacted inverse-text-normalized form; null unless the conversation is a transcript. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getItn();

  /**
   * The redacted inverse-text-normalized form with profanity masked; null unless the conversation
   * is a transcript.
   */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getMaskedItn();

  /** The audio ranges of the personal data; empty unless the task redacts audio timing. */
  @SchemaFieldNumber("4")
  public abstract List<AudioTiming> getAudioTimings();
}
