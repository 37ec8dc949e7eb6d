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
 * How one kind of input looks on the wire, without the id that its place in a job gives it.
 *
 * @param <InputT> the kind of input
 */
public abstract class InputEncoder<InputT extends AnalysisInput> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Words of the caller's that are sent.
   *
   * @param where what they are part of; empty where there is nothing else
   */
  public record SentText(String where, String text) {}

  /**
   * An input, or a part of one, as it is sent.
   *
   * @param json UTF-8
   * @param textElements its size as the service counts
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Encoded(byte[] json, int textElements) {}

  /**
   * An input in parts.
   *
   * @param chunks in the order of the layout's
   */
  public record SplitInput(List<Encoded> chunks, ChunkLayout layout) {

    /** Whether nothing was split, for want of a place to split at. */
    public boolean isWhole() {
      return layout.entries().size() == 1 && layout.turns().isEmpty();
    }
  }

  /** An input has something in it that fits into no job and that cannot be split. */
  public static final class UnsplittableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnsplittableException(String message) {
      super(message);
    }
  }

  /**
   * The same for inputs of which something is asked.
   *
   * @param tasks those that are sent
   */
  public InputEncoder<InputT> asked(String apiVersion, List<? extends Task<?, ?>> tasks) {
    return this;
  }

  /** What to call an input in a message. */
  public abstract String noun();

  /** Whether there is nothing to analyze. */
  public abstract boolean isBlank(InputT input);

  /**
   * Why the service would refuse the input whatever its size. It goes on after the name of the
   * input; null when nothing is known against it.
   */
  public @Nullable String fault(InputT input) {
    return null;
  }

  /** Whether a part of the input is too long by itself, so that it is split where that is asked. */
  public boolean hasLongItem(InputT input) {
    return false;
  }

  /** The size of what is analyzed, as the service counts. */
  public abstract int textElements(InputT input);

  /** All words of the caller's that are sent. */
  public abstract List<SentText> sentTexts(InputT input);

  /** Writes the members of the input; {@code defaultLanguage} stands in where it names none. */
  abstract void write(InputT input, @Nullable String defaultLanguage, JsonGenerator json)
      throws IOException;

  /**
   * Splits an input that is too large.
   *
   * @param maxTextElements text elements of a chunk
   * @param maxBytes bytes of a chunk's JSON
   * @throws IndivisibleException whose message goes on after the name of the input
   */
  public abstract SplitInput split(
      InputT input, @Nullable String defaultLanguage, int maxTextElements, int maxBytes)
      throws UnsplittableException;

  /** The UTF-8 JSON of an input. */
  public final byte[] encode(InputT input, @Nullable String defaultLanguage) {
    return encode(json -> write(input, defaultLanguage, json));
  }

  public static byte[] encode(Members members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // Jackson's own encoder writes an emoji as two escapes, 12 bytes in place of 4.
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
