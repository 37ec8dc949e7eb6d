package io.languageanalyze.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A JSON object out of a file that has one on each line. Messages name its place and never quote
 * it: a line is somebody's text.
 *
 * @param node the object
 * @param place where it is, for messages
 * @param defaultId what to call it when it does not say
 */
record JsonLine(JsonNode node, String place, String defaultId) {

  // Numbers stay as they are written: one may be a text.
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(JsonNode.class);

  /**
   * Hands each line that is not blank to {@code sink}.
   *
   * @param place where the lines come from, for messages
   * @param name what to call that in ids
   */
  static void readAll(BufferedReader reader, String place, String name, Consumer<JsonLine> sink)
      throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        sink.accept(parse(line, place + ":" + number, name + ":" + number));
      }
    }
  }

  private static JsonLine parse(String line, String place, String defaultId) {
    JsonNode node;
    try {
      node = JSON.readValue(line);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new UsageException(place + ": not a JSON object (column " + column + ")", e);
    }
    if (!node.isObject()) {
      throw new UsageException(place + ": a line must be a JSON object");
    }
    return new JsonLine(node, place, defaultId);
  }

  String id() {
    String id = word("id");
    return id == null ? defaultId : id;
  }

  /**
   * A string, possibly blank, or a number as a table would show it; null where there is none.
   *
   * @throws UsageException when it is anything else
   */
  @Nullable String text(String member) {
    JsonNode value = node.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      return value.asText();
    }
    if (!value.isTextual()) {
      throw new UsageException(
          "%s: \"%s\" must be a string, a number or null, and is %s"
              .formatted(place, member, what(value)));
    }
    return value.textValue();
  }

  private static String what(JsonNode value) {
    return value.isArray() ? "a list" : value.isObject() ? "an object" : "true or false";
  }

  /** The same, but null where it is blank, too. */
  @Nullable String word(String member) {
    String text = text(member);
    return text == null || text.isBlank() ? null : text;
  }

  /** A whole number, which must be there. */
  long number(String member) {
    JsonNode value = node.get(member);
    if (value == null || !value.isIntegralNumber()) {
      throw new UsageException(place + ": \"" + member + "\" must be there and be a whole number");
    }
    return value.longValue();
  }

  /** A member that is an object itself; null where there is none. */
  @Nullable JsonLine object(String member) {
    JsonNode value = node.get(member);
    return value == null || value.isNull() ? null : inner(value, member);
  }

  /** A list of objects; empty where there is none. */
  List<JsonLine> list(String member) {
    JsonNode value = node.get(member);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw new UsageException(place + ": \"" + member + "\" must be a list");
    }
    List<JsonLine> list = new ArrayList<>();
    for (JsonNode each : value) {
      list.add(inner(each, member + " " + (list.size() + 1)));
    }
    return list;
  }

  private JsonLine inner(JsonNode value, String name) {
    if (!value.isObject()) {
      throw new UsageException(place + ": " + name + ": must be a JSON object");
    }
    return new JsonLine(value, place + ": " + name, defaultId);
  }
}
