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

/** An item of a conversation with its personal data masked, in each form that it was given in. */
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

  /** The written form. */
  @SchemaFieldNumber("0")
  public abstract @Nullable String getText();

  /** The spoken form; null outside of transcripts. */
  @SchemaFieldNumber("1")
  public abstract @Nullable String getLexical();

  /** The inverse-text-normalized form; null outside of transcripts. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getItn();

  /** The normalized form with profanity masked; null outside of transcripts. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getMaskedItn();

  /** Where the data are in the audio; empty unless the task redacts audio timing. */
  @SchemaFieldNumber("4")
  public abstract List<AudioTiming> getAudioTimings();
}
