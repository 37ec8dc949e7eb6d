package io.languageanalyze.internal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads and writes the JSON of responses, with bounded depth and size. Thread-safe. */
public final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder(factory())
          .addModule(new ParameterNamesModule())
          .addModule(new SimpleModule().addDeserializer(String.class, new StringOrRawJson()))
          // The service adds members without notice.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A missing offset makes a result unreadable; it is not the offset 0.
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // Trailing zeros of medical quantities are significant and must be preserved.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(new JsonNodeFactory(true))
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private static final ObjectWriter AS_IT_CAME =
      MAPPER.writer().without(JsonWriteFeature.WRITE_NAN_AS_STRINGS.mappedFeature());

  private static final int MAX_LINE = 1000;
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private Json() {}

  // Clusters put older Jackson versions first on the class path: Spark 3.3 has 2.13, without
  // limits.
  private static JsonFactory factory() {
    try {
      return Unlimited.factory();
    } catch (NoClassDefFoundError | NoSuchMethodError e) {
      return new JsonFactory();
    }
  }

  /**
   * Reads the JSON in the body of a response, with bounded depth and size; a missing node for an
   * empty body. {@code NaN} and {@code Infinity}, which are not JSON, are accepted, so that they
   * make only their own document unreadable.
   */
  static JsonNode read(byte[] body) throws IOException {
    try (JsonParser parser = lenient(MAPPER.createParser(body))) {
      return read(parser);
    }
  }

  /** Reads the JSON of one document; a missing node for an empty string. */
  public static JsonNode read(String json) throws JsonProcessingException {
    try (JsonParser parser = MAPPER.createParser(json)) {
      return read(parser);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** Like {@link #read(String)}, but accepts {@code NaN} and {@code Infinity}. */
  static JsonNode readLenient(String json) throws JsonProcessingException {
    try (JsonParser parser = lenient(MAPPER.createParser(json))) {
      return read(parser);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static JsonParser lenient(JsonParser parser) {
    return parser.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());
  }

  private static JsonNode read(JsonParser unbounded) throws IOException {
    try (JsonParser parser = new BoundedParser(unbounded)) {
      JsonNode root = MAPPER.readTree(parser);
      return root == null ? MissingNode.getInstance() : root;
    } catch (NumberFormatException e) {
      // The library returns a number beyond the range of BigDecimal, such as 1E-9999999999,
      // untyped.
      throw new JsonParseException(unbounded, "a number is out of range");
    }
  }

  /** Writes the JSON of a document unchanged, including {@code NaN}. */
  static String write(JsonNode node) {
    try {
      return AS_IT_CAME.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  /** Returns a member of an object, whatever the case of its name; null if absent or null. */
  static @Nullable JsonNode member(JsonNode object, String name) {
    JsonNode exact = object.get(name);
    if (exact != null) {
      return exact.isNull() ? null : exact;
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Iterator<Map.Entry<String, JsonNode>> all = object.fields(); all.hasNext(); ) {
      Map.Entry<String, JsonNode> each = all.next();
      if (each.getKey().toLowerCase(Locale.ROOT).equals(wanted) && !each.getValue().isNull()) {
        return each.getValue();
      }
    }
    return null;
  }

  /** Returns the text of a scalar member; null if absent, null or not a scalar. */
  static @Nullable String text(JsonNode object, String name) {
    JsonNode member = member(object, name);
    return member == null || !member.isValueNode() ? null : member.asText();
  }

  /**
   * Returns the {@link #text} of a member for a message: on one line, and shortened if too long.
   */
  static @Nullable String line(JsonNode object, String name) {
    String text = text(object, name);
    if (text == null) {
      return null;
    }
    String line = CONTROLS.matcher(text).replaceAll(" ").strip();
    return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…";
  }

  /**
   * Removes the limits of Jackson 2.15 and later: a merged redactedText can exceed the limit for
   * strings.
   */
  private static final class Unlimited {
    static JsonFactory factory() {
      return JsonFactory.builder()
          .streamReadConstraints(
              // BoundedBody bounds the body; BoundedParser bounds depth and numbers.
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();
    }
  }

  /** Keeps members of varying structure as JSON text, for fields of the type String. */
  private static final class StringOrRawJson extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StringOrRawJson() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.isExpectedStartObjectToken() || parser.isExpectedStartArrayToken()
          ? context.readTree(parser).toString()
          : StringDeserializer.instance.deserialize(parser, context);
    }
  }
}
