package io.languageanalyze.internal.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** How this package reads and writes JSON. */
final class Json {

  // Deeper than any FHIR bundle, shallow enough for the stack.
  private static final int MAX_DEPTH = 200;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
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

  private Json() {}

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
