package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;

/** The range of one word in an audio recording, in ticks of 100 nanoseconds. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class WordTiming extends Value {

  /**
   * Creates the timing of a word.
   *
   * @param word the word, as in the lexical form
   * @param offset its start, in ticks of 100 nanoseconds
   * @param duration its length, in ticks of 100 nanoseconds
   */
  @SchemaCreate
  @JsonCreator
  public static WordTiming of(String word, long offset, long duration) {
    return new AutoValue_WordTiming(word, offset, duration);
  }

  /** The word, as in the lexical form. */
  @SchemaFieldNumber("0")
  public abstract String getWord();

  /** The start, in ticks of 100 nanoseconds. */
  @SchemaFieldNumber("1")
  public abstract long getOffset();

  /** The length, in ticks of 100 nanoseconds. */
  @SchemaFieldNumber("2")
  public abstract long getDuration();
}
