package io.languageanalyze.expansion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A group of configuration keys, checked against its schema: every key is known, has its type, and
 * is there if it is required.
 */
final class Configuration {

  private final String path;
  private final Row row;

  private Configuration(String path, Row row) {
    this.path = path;
    this.row = row;
  }

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException with the key, what was seen and what is allowed
   */
  static Configuration of(Row given, Schema allowed) {
    return new Configuration("", checked(given, allowed, ""));
  }

  /** The key in full, for messages. */
  String path(String key) {
    return path + key;
  }

  @Nullable String text(String key) {
    return row.getString(key);
  }

  /** The value of a key that a schema requires, or another key of the same configuration. */
  String requiredText(String key) {
    String value = text(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("%s: a value is needed".formatted(path(key)));
    }
    return value;
  }

  @Nullable Integer integer(String key) {
    return row.getInt32(key);
  }

  @Nullable Long longInteger(String key) {
    return row.getInt64(key);
  }

  boolean isTrue(String key) {
    return Boolean.TRUE.equals(row.getBoolean(key));
  }

  List<String> texts(String key) {
    Collection<String> values = row.getArray(key);
    return values == null ? List.of() : List.copyOf(values);
  }

  @Nullable Object value(String key) {
    return row.getValue(key);
  }

  List<String> keys() {
    return row.getSchema().getFieldNames();
  }

  @Nullable Configuration group(String key) {
    Row group = row.getRow(key);
    return group == null ? null : new Configuration(path(key) + ".", group);
  }

  List<Configuration> groups(String key) {
    Collection<Row> rows = row.getArray(key);
    List<Configuration> groups = new ArrayList<>();
    if (rows != null) {
      rows.forEach(
          each ->
              groups.add(new Configuration("%s[%d].".formatted(path(key), groups.size()), each)));
    }
    return groups;
  }

  private static Row checked(Row given, Schema allowed, String path) {
    for (String key : given.getSchema().getFieldNames()) {
      if (!allowed.hasField(key)) {
        throw new IllegalArgumentException(
            "%s%s: there is no such key; allowed are %s"
                .formatted(path, key, String.join(", ", allowed.getFieldNames())));
      }
    }
    Row.Builder row = Row.withSchema(allowed);
    for (Field field : allowed.getFields()) {
      String key = path + field.getName();
      Object value =
          given.getSchema().hasField(field.getName()) ? given.getValue(field.getName()) : null;
      if (value == null && !field.getType().getNullable()) {
        throw new IllegalArgumentException(key + ": this key is required");
      }
      row.addValue(value == null ? null : checked(value, field.getType(), key));
    }
    return row.build();
  }

  private static Object checked(Object value, FieldType type, String key) {
    return switch (type.getTypeName()) {
      case STRING -> instance(value, String.class, "a text", key);
      case BOOLEAN -> instance(value, Boolean.class, "true or false", key);
      case INT32 -> {
        long number = whole(value, key);
        if (number != (int) number) {
          throw new IllegalArgumentException("%s: %d is too large".formatted(key, number));
        }
        yield (int) number;
      }
      case INT64 -> whole(value, key);
      case DOUBLE -> instance(value, Number.class, "a number", key).doubleValue();
      case ARRAY -> {
        List<Object> values = new ArrayList<>();
        FieldType elements = type.getCollectionElementType();
        if (!(value instanceof Iterable<?> given) || elements == null) {
          throw wrong(value, "a list", key);
        }
        for (Object each : given) {
          String place = "%s[%d]".formatted(key, values.size());
          if (each == null) {
            throw new IllegalArgumentException(place + ": a value is needed");
          }
          values.add(checked(each, elements, place));
        }
        yield values;
      }
      case ROW -> {
        Schema schema = type.getRowSchema();
        if (schema == null) {
          throw wrong(value, "a group of keys", key);
        }
        yield checked(instance(value, Row.class, "a group of keys", key), schema, key + ".");
      }
      default -> throw new IllegalStateException("no key has the type " + type.getTypeName());
    };
  }

  private static long whole(Object value, String key) {
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return ((Number) value).longValue();
    }
    throw wrong(value, "a whole number", key);
  }

  private static <T> T instance(Object value, Class<T> type, String name, String key) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw wrong(value, name, key);
  }

  // The value itself may be a secret in the wrong place.
  private static IllegalArgumentException wrong(Object value, String expected, String key) {
    return new IllegalArgumentException(
        "%s: must be %s, and is of the type %s"
            .formatted(key, expected, value.getClass().getSimpleName()));
  }
}
