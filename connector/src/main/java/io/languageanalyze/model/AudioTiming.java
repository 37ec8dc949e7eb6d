package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A stretch of audio, in ticks of 100 nanoseconds. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class AudioTiming extends Value {

  /**
   * A stretch of audio.
   *
   * @param offset where it starts, in ticks of 100 nanoseconds
   * @param duration how long it is, in ticks of 100 nanoseconds
   */
  @SchemaCreate
  @JsonCreator
  public static AudioTiming of(long offset, long duration) {
    return new AutoValue_AudioTiming(offset, duration);
  }

  /** Where it starts. */
  @SchemaFieldNumber("0")
  public abstract long getOffset();

  /** How long it is. */
  @SchemaFieldNumber("1")
  public abstract long getDuration();
}
