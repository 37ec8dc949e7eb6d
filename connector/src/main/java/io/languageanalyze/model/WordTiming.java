package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** Where a word is in the audio, in ticks of 100 nanoseconds. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class WordTiming extends Value {

  /**
   * Where a word is.
   *
   * @param word as in the spoken form
   * @param offset where it starts, in ticks of 100 nanoseconds
   * @param duration how long it is, in ticks of 100 nanoseconds
   */
  @SchemaCreate
  @JsonCreator
  public static WordTiming of(String word, long offset, long duration) {
    return new AutoValue_WordTiming(word, offset, duration);
  }

  /** The word as in the spoken form. */
  @SchemaFieldNumber("0")
  public abstract String getWord();

  /** Where it starts. */
  @SchemaFieldNumber("1")
  public abstract long getOffset();

  /** How long it is. */
  @SchemaFieldNumber("2")
  public abstract long getDuration();
}
