package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** A range of an audio recording, in ticks of 100 nanoseconds. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class AudioTiming extends Value {

  /**
   * Creates a range.
   *
   * @param offset its start, in ticks of 100 nanoseconds
   * @param duration its length, in ticks of 100 nanoseconds
   */
  @SchemaCreate
  @JsonCreator
  public static AudioTiming of(long offset, long duration) {
    return new AutoValue_AudioTiming(offset, duration);
  }

  /** The start, in ticks of 100 nanoseconds. */
  @SchemaFieldNumber("0")
  public abstract long getOffset();

  /** The length, in ticks of 100 nanoseconds. */
  @SchemaFieldNumber("1")
  public abstract long getDuration();
}
