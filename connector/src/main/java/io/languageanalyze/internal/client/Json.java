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
import org.checkerframework.checker.nullness.qual.Nullable;

/** How answers are read and written as JSON. */
public final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder(factory())
          .addModule(new ParameterNamesModule())
          .addModule(new SimpleModule().addDeserializer(String.class, new StringOrRawJson()))
          // The service adds members without notice.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A missing offset is an unreadable result, not the offset 0.
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // Medical quantities mean their last zero: what is passed on must be what came.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(new JsonNodeFactory(true))
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private static final ObjectWriter AS_IT_CAME =
      MAPPER.writer().without(JsonWriteFeature.WRITE_NAN_AS_STRINGS.mappedFeature());

  private static final int MAX_LINE = 1000;

  private Json() {}

  // Clusters put older versions first on the class path: Spark 3.3 has 2.13, without any limits.
  private static JsonFactory factory() {
    try {
      return Unlimited.factory();
    } catch (NoClassDefFoundError | NoSuchMethodError e) {
      return new JsonFactory();
    }
  }

  /**
   * The JSON in the body of an answer, of bounded depth and size; a missing node for none. {@code
   * NaN} and its like are no JSON, and yet are read: they spoil what they stand in, not the whole.
   */
  static JsonNode read(byte[] body) throws IOException {
    try (JsonParser parser = lenient(MAPPER.createParser(body))) {
      return read(parser);
    }
  }

  /** The JSON of one document out of such a body; a missing node for none. */
  public static JsonNode read(String json) throws JsonProcessingException {
    try (JsonParser parser = MAPPER.createParser(json)) {
      return read(parser);
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** The same where {@code NaN} and its like may stand. */
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
      // What no BigDecimal can hold, such as 1E-9999999999, the library lets through untyped.
      throw new JsonParseException(unbounded, "a number is out of range");
    }
  }

  /** The JSON of a document as it came: {@code NaN} stays what it is, for {@link #read(String)}. */
  static String write(JsonNode node) {
    try {
      return AS_IT_CAME.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  /** A member of an object, whatever the case of its name; null when absent or null. */
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

  /** The text of a scalar member; null when absent, null or no scalar. */
  static @Nullable String text(JsonNode object, String name) {
    JsonNode member = member(object, name);
    return member == null || !member.isValueNode() ? null : member.asText();
  }

  /** The {@link #text} of a member that is shown: on one line, and cut where no end is in sight. */
  static @Nullable String line(JsonNode object, String name) {
    String text = text(object, name);
    if (text == null) {
      return null;
    }
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…";
  }

  /** Jackson 2.15 brought limits. A joined redactedText passes that of strings. */
  private static final class Unlimited {
    static JsonFactory factory() {
      return JsonFactory.builder()
          .streamReadConstraints(
              // Bodies are bounded elsewhere, depth and numbers by BoundedParser.
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();
    }
  }

  /** Members of many shapes are kept as JSON text: the class of the value says so by a String. */
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
