package io.languageanalyze.expansion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.values.Row;

/** Configurations with the types of their values, right or wrong. */
final class Rows {

  private Rows() {}

  /** Those keys, and the ones that are required. */
  static Row text(Map<String, ?> keys) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("endpoint", "https://contoso.cognitiveservices.azure.com");
    all.put("api_key_env", "LANGUAGE_KEY");
    all.put("tasks", List.of(task("sentiment", Map.of())));
    all.putAll(keys);
    all.values().removeIf(value -> value.equals(""));
    return row(all);
  }

  static Row task(String kind, Map<String, ?> parameters) {
    return row(Map.of("kind", kind, "parameters", row(parameters)));
  }

  static Row row(Map<String, ?> keys) {
    Schema.Builder schema = Schema.builder();
    List<Object> values = new ArrayList<>();
    keys.forEach(
        (key, value) -> {
          schema.addNullableField(key, type(value));
          values.add(value);
        });
    return Row.withSchema(schema.build()).attachValues(values);
  }

  private static FieldType type(Object value) {
    if (value instanceof Row row) {
      return FieldType.row(row.getSchema());
    }
    if (value instanceof List<?> list) {
      return FieldType.array(
          list.stream()
              .filter(Objects::nonNull)
              .findFirst()
              .map(Rows::type)
              .orElse(FieldType.STRING)
              .withNullable(true));
    }
    if (value instanceof String) {
      return FieldType.STRING;
    }
    if (value instanceof Boolean) {
      return FieldType.BOOLEAN;
    }
    if (value instanceof Double) {
      return FieldType.DOUBLE;
    }
    return value instanceof Long ? FieldType.INT64 : FieldType.INT32;
  }
}
