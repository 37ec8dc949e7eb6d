package io.languageanalyze.internal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
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

  // Deeper than any FHIR bundle, shallow enough for the stack.
  private static final int MAX_DEPTH = 200;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          // A joined redactedText passes the default; bodies are bounded elsewhere.
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .addModule(new ParameterNamesModule())
          .addModule(new SimpleModule().addDeserializer(String.class, new TextOrJson()))
          // The service adds members without notice.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A missing offset is an unreadable result, not the offset 0.
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          // Medical quantities mean their last zero: what is passed on must be what came.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  // Twice what the largest answers to expect have. A token becomes some 60 bytes of objects.
  private static final int MAX_TOKENS = 5_000_000;

  private static final int MAX_LINE = 1000;

  private Json() {}

  /** The JSON in the body of an answer, of bounded depth and size; a missing node for none. */
  static JsonNode read(byte[] body) throws IOException {
    try (JsonParser parser = new FewTokens(MAPPER.createParser(body))) {
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

  private static JsonNode read(JsonParser parser) throws IOException {
    try {
      JsonNode root = MAPPER.readTree(parser);
      return root == null ? MissingNode.getInstance() : root;
    } catch (NumberFormatException e) {
      // What no BigDecimal can hold, such as 1E-9999999999, the library lets through untyped.
      throw new StreamConstraintsException("a number is out of range");
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

  /** A few bytes of JSON can ask for many objects: {@code [{},{},{}…]}. */
  private static final class FewTokens extends JsonParserDelegate {

    private int tokens;

    FewTokens(JsonParser parser) {
      super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
      if (++tokens > MAX_TOKENS) {
        throw new StreamConstraintsException("more than " + MAX_TOKENS + " tokens");
      }
      return super.nextToken();
    }
  }

  /** Members of many shapes are kept as JSON text: the class of the value says so by a String. */
  private static final class TextOrJson extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextOrJson() {
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
