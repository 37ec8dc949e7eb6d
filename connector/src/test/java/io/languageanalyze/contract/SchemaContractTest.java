package io.languageanalyze.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.Clients;
import io.languageanalyze.testing.SampleJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.SchemaRegistry;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldName;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every value class is a Beam schema, a JSON type and an honest Java value at once. Beam keeps
 * silent about most ways to get this wrong.
 *
 * <p>The schemas are part of the API: they are compared with {@code
 * src/test/resources/schemas.txt}. After a change on purpose, run the tests once with {@code
 * -Dschemas.write=true}.
 */
public class SchemaContractTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "schemas.txt");
  private static final SchemaRegistry REGISTRY = SchemaRegistry.createDefault();
  private static final Set<Class<?>> CLASSES = classes();
  private static final SampleJson SAMPLES = new SampleJson(CLASSES);

  /** The values with a schema. Read from the folder of classes: ArchUnit's import takes seconds. */
  public static Set<Class<?>> classes() {
    Path root = Path.of("target", "classes");
    try (Stream<Path> files = Files.walk(root.resolve("io"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("AutoValue_"))
          .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
          .sorted()
          .map(SchemaContractTest::load)
          .filter(type -> type.isAnnotationPresent(DefaultSchema.class))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, SchemaContractTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void schemas_areThoseOfTheGoldenFile() throws Exception {
    StringBuilder all = new StringBuilder();
    for (Class<?> type : CLASSES) {
      all.append(type.getName()).append('\n');
      for (Schema.Field field : REGISTRY.getSchema(type).getFields()) {
        all.append("  ").append(field.getName()).append(": ").append(shown(field)).append('\n');
      }
    }
    if (Boolean.getBoolean("schemas.write")) {
      Files.writeString(GOLDEN, all);
    }
    assertEquals(Files.readString(GOLDEN), all.toString());
  }

  @ParameterizedTest
  @MethodSource("classes")
  void schema_hasAFieldForEachGetter(Class<?> type) throws Exception {
    Set<String> getters =
        Stream.of(type.getMethods())
            .filter(method -> Modifier.isAbstract(method.getModifiers()))
            .map(SchemaContractTest::fieldName)
            .collect(Collectors.toSet());
    Set<String> fields = Set.copyOf(REGISTRY.getSchema(type).getFieldNames());

    assertFalse(fields.isEmpty());
    assertEquals(getters, fields);
  }

  /** SQL fails on a schema with an enum, whatever the query asks for, and so do other SDKs. */
  @ParameterizedTest
  @MethodSource("classes")
  void schema_hasNoLogicalType(Class<?> type) throws Exception {
    for (Schema.Field field : REGISTRY.getSchema(type).getFields()) {
      assertFalse(field.getType().getTypeName().isLogicalType(), field::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("classes")
  void fullValue_survivesRowAndJson(Class<?> type) throws Exception {
    assertRoundTrip(type, SAMPLES.full(REGISTRY.getSchema(type)));
  }

  @ParameterizedTest
  @MethodSource("classes")
  void leastValue_survivesRowAndJson(Class<?> type) throws Exception {
    assertRoundTrip(type, SAMPLES.least(REGISTRY.getSchema(type)));
  }

  @ParameterizedTest
  @MethodSource("classes")
  void unknownMembers_areIgnored(Class<?> type) throws Exception {
    ObjectNode known = SAMPLES.full(REGISTRY.getSchema(type));
    ObjectNode more = known.deepCopy();
    more.putObject("memberOfTomorrow").put("a", 1);

    assertEquals(read(known, type), read(more, type));
  }

  @ParameterizedTest
  @MethodSource("classes")
  void toString_holdsNoText(Class<?> type) throws Exception {
    Object value = read(SAMPLES.full(REGISTRY.getSchema(type)), type);

    assertTrue(value.toString().startsWith(type.getSimpleName() + "("), value.toString());
    assertFalse(value.toString().contains(SampleJson.MARKER), value.toString());
  }

  private static <T> void assertRoundTrip(Class<T> type, JsonNode json) throws Exception {
    T value = read(json, type);
    Row row = REGISTRY.getToRowFunction(type).apply(value);
    RowCoder coder = RowCoder.of(row.getSchema());
    Row copy = CoderUtils.clone(coder, row);
    T decoded = REGISTRY.getFromRowFunction(type).apply(copy);

    assertEquals(value, decoded);
    assertEquals(decoded, value);
    assertEquals(value.hashCode(), decoded.hashCode());
    assertEquals(withoutEmpty(json), withoutEmpty(write(decoded)));
  }

  private static <T> T read(JsonNode json, Class<T> type) throws Exception {
    return Clients.JSON.readValue(json.toString(), type);
  }

  private static JsonNode write(Object value) throws Exception {
    // Both sides of the comparison have passed through text: the node classes of numbers agree.
    return Clients.JSON.readTree(Clients.JSON.writeValueAsString(value));
  }

  // An absent list and an empty one are the same, and so is an object of nothing else.
  private static JsonNode withoutEmpty(JsonNode json) throws Exception {
    JsonNode copy = Clients.JSON.readTree(json.toString());
    prune(copy);
    return copy;
  }

  private static void prune(JsonNode node) {
    node.forEach(SchemaContractTest::prune);
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .removeIf(each -> each.getValue().isContainerNode() && each.getValue().isEmpty());
    }
  }

  private static String fieldName(Method getter) {
    SchemaFieldName stated = getter.getAnnotation(SchemaFieldName.class);
    String name = getter.getName().substring("get".length());
    return stated == null
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : stated.value();
  }

  private static String shown(Schema.Field field) {
    String type = field.getType().getTypeName().toString();
    return field.getType().getNullable() ? type + " or null" : type;
  }
}
