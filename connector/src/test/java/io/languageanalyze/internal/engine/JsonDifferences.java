package io.languageanalyze.internal.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of a recorded result is not in a value, or is something else there. */
final class JsonDifferences {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private JsonDifferences() {}

  static JsonNode read(String json) throws IOException {
    return MAPPER.readTree(json);
  }

  /** A value as JSON, with what is said about its document in the place it has on the wire. */
  static JsonNode asOnTheWire(Object value) throws IOException {
    ObjectNode json = (ObjectNode) read(MAPPER.writeValueAsString(value));
    JsonNode document = json.remove("document");
    for (String name : List.of("detectedLanguage", "statistics", "warnings")) {
      if (document.has(name)) {
        json.set(name, document.get(name));
      }
    }
    return json;
  }

  /** The paths of the members that are lost or changed. */
  static Set<String> of(JsonNode recorded, JsonNode actual) {
    Set<String> paths = new TreeSet<>();
    compare("", recorded, actual, paths);
    return paths;
  }

  private static void compare(String path, JsonNode recorded, JsonNode actual, Set<String> paths) {
    if (recorded.isObject() && actual.isObject()) {
      for (Iterator<String> names = recorded.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        compare(path + "." + name, recorded.get(name), actual.path(name), paths);
      }
    } else if (recorded.isArray() && actual.isArray() && recorded.size() == actual.size()) {
      for (int i = 0; i < recorded.size(); i++) {
        compare(path + "[]", recorded.get(i), actual.get(i), paths);
      }
    } else if (recorded.isNumber() && actual.isNumber()) {
      if (recorded.decimalValue().compareTo(actual.decimalValue()) != 0) {
        paths.add(path);
      }
    } else if (!recorded.equals(actual)) {
      paths.add(path + (actual.isMissingNode() ? " is lost" : " differs"));
    }
  }
}
