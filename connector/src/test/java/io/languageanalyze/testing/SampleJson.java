package io.languageanalyze.testing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.model.DeadLetterReason;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.beam.sdk.schemas.Schema;

/** Makes up a JSON object for a value class from nothing but its schema. */
public final class SampleJson {

  /** In every text that is neither an id nor a word of the service. */
  public static final String MARKER = "planted";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  // What toString may show.
  private static final Set<String> SHOWN =
      Set.of("id", "taskName", "code", "category", "name", "iso6391Name");

  private final Set<String> raw;

  /** For a class and the classes of its members. */
  public SampleJson(Set<Class<?>> classes) {
    raw =
        classes.stream()
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(getter -> getter.isAnnotationPresent(JsonRawValue.class))
            .map(SampleJson::property)
            .collect(Collectors.toSet());
  }

  /** With every member. */
  public ObjectNode full(Schema schema) {
    return object(schema, true);
  }

  /** With the required members only; lists and maps are none of them. */
  public ObjectNode least(Schema schema) {
    return object(schema, false);
  }

  private ObjectNode object(Schema schema, boolean full) {
    ObjectNode object = NODES.objectNode();
    for (Schema.Field field : schema.getFields()) {
      boolean needed = !field.getType().getNullable() && !isCollection(field.getType());
      if (full || needed) {
        object.set(field.getName(), value(field.getName(), field.getType(), full));
      }
    }
    return object;
  }

  private JsonNode value(String name, Schema.FieldType type, boolean full) {
    return switch (type.getTypeName()) {
      case STRING ->
          raw.contains(name) && type.getNullable()
              ? NODES.objectNode().put("metadataKind", MARKER)
              : NODES.textNode(text(name));
      case INT32 -> NODES.numberNode(7);
      case INT64 -> NODES.numberNode(8_000_000_000L);
      case DOUBLE -> NODES.numberNode(0.25);
      case BOOLEAN -> NODES.booleanNode(true);
      case ROW -> object(type.getRowSchema(), full);
      case ARRAY, ITERABLE ->
          NODES
              .arrayNode()
              .add(value(name, type.getCollectionElementType(), true))
              .add(value(name, type.getCollectionElementType(), false));
      case MAP -> NODES.objectNode().put("key", MARKER + " value");
      default -> throw new AssertionError("no sample for " + type);
    };
  }

  private static String text(String name) {
    if (name.equals("reason")) {
      return DeadLetterReason.INVALID_INPUT.name();
    }
    return SHOWN.contains(name) ? name : MARKER + " " + name;
  }

  private static boolean isCollection(Schema.FieldType type) {
    return type.getTypeName().isCollectionType() || type.getTypeName().isMapType();
  }

  private static String property(Method getter) {
    String name = getter.getName().substring("get".length());
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
