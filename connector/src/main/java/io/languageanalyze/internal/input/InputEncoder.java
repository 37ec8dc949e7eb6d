package io.languageanalyze.internal.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.task.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Encodes inputs of one type as JSON for a request, without the id, which is the position in the
 * job. Immutable.
 *
 * @param <InputT> the type of the inputs
 */
public abstract class InputEncoder<InputT extends AnalysisInput> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A text of the caller that is sent.
   *
   * @param where the part of the input that contains it; empty for the whole input
   */
  public record SentText(String where, String text) {}

  /**
   * An encoded input or chunk.
   *
   * @param json UTF-8
   * @param textElements its size in text elements
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Encoded(byte[] json, int textElements) {}

  /**
   * A split input.
   *
   * @param chunks the encoded chunks, in the order of the layout
   */
  public record SplitInput(List<Encoded> chunks, ChunkLayout layout) {

    /** Whether the input was not split, because it has no boundary to split at. */
    public boolean isWhole() {
      return layout.entries().size() == 1 && layout.turns().isEmpty();
    }
  }

  /** Thrown for an input with a part that exceeds the limits of a job and cannot be split. */
  public static final class UnsplittableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsplittableException(String message) {
      super(message);
    }
  }

  /**
   * Returns the encoder for these tasks.
   *
   * @param tasks the tasks that are sent
   */
  public InputEncoder<InputT> forTasks(String apiVersion, List<? extends Task<?, ?>> tasks) {
    return this;
  }

  /** The name of the input type in messages. */
  public abstract String noun();

  /** Whether the input has no text to analyze. */
  public abstract boolean isBlank(InputT input);

  /**
   * Returns why the service would refuse the input regardless of its size; null if no reason is
   * known. A message continues with it after the name of the input.
   */
  public @Nullable String fault(InputT input) {
    return null;
  }

  /**
   * Whether a single item of the input is too long, so that the input must be split if splitting is
   * on.
   */
  public boolean hasLongItem(InputT input) {
    return false;
  }

  /** The size of the analyzed text in text elements, as the service counts. */
  public abstract int textElements(InputT input);

  /** All texts of the caller that are sent. */
  public abstract List<SentText> sentTexts(InputT input);

  /**
   * Writes the members of the input; {@code defaultLanguage} is used if the input names no
   * language.
   */
  abstract void write(InputT input, @Nullable String defaultLanguage, JsonGenerator json)
      throws IOException;

  /**
   * Splits an input that is too large.
   *
   * @param maxTextElements the most text elements of a chunk
   * @param maxBytes the most bytes of the JSON of a chunk
   * @throws UnsplittableException if a part of the input exceeds the limits; the message follows
   *     the name of the input
   */
  public abstract SplitInput split(
      InputT input, @Nullable String defaultLanguage, int maxTextElements, int maxBytes)
      throws UnsplittableException;

  /** Returns the UTF-8 JSON of an input. */
  public final byte[] encode(InputT input, @Nullable String defaultLanguage) {
    return encode(json -> write(input, defaultLanguage, json));
  }

  public static byte[] encode(Members members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Jackson's UTF-8 encoder writes an emoji as two escapes: 12 bytes instead of 4.
    try (JsonGenerator json =
        JSON.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes the members of an object. */
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  static void writeIfGiven(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
