package io.languageanalyze.expansion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  @Test
  void keysThatAreNotGiven_areNull() {
    Configuration given = Configuration.of(Rows.text(Map.of()), ConfigurationSchema.TEXT);

    assertNull(given.text("format"));
    assertNull(given.integer("num_shards"));
    assertNull(given.group("error_handling"));
    assertFalse(given.isTrue("deduplication"));
    assertEquals(List.of(), given.texts("metadata_fields"));
  }

  @Test
  void wholeNumbers_fitBothSizes() {
    Configuration given =
        Configuration.of(
            Rows.text(Map.of("num_shards", 7L, "max_text_records", 8)), ConfigurationSchema.TEXT);

    assertEquals(7, given.integer("num_shards"));
    assertEquals(8L, given.longInteger("max_text_records"));
  }

  @Test
  void unknownKey_isRefusedWithThoseThatThereAre() {
    String message = refused(Rows.text(Map.of("endpiont", "https://x")));

    assertTrue(message.startsWith("endpiont: there is no such key; allowed are endpoint, tasks,"));
  }

  @Test
  void unknownKeyOfAParameter_isRefusedWithItsPlace() {
    String message =
        refused(Rows.text(Map.of("tasks", List.of(Rows.task("sentiment", Map.of("x", 1))))));

    assertTrue(message.startsWith("tasks[0].parameters.x: there is no such key"), message);
  }

  @Test
  void missingKey_isNamed() {
    Row row = Row.withSchema(Schema.of()).build();

    assertEquals("endpoint: this key is required", refused(row));
  }

  @Test
  void wrongType_isNamedWithoutTheValue() {
    assertEquals(
        "deduplication: must be true or false, and is of the type String",
        refused(Rows.text(Map.of("deduplication", "k3y"))));
    assertEquals(
        "num_shards: must be a whole number, and is of the type Double",
        refused(Rows.text(Map.of("num_shards", 1.5))));
    assertEquals(
        "format: must be a text, and is of the type Integer",
        refused(Rows.text(Map.of("format", 1))));
    assertEquals(
        "metadata_fields: must be a list, and is of the type String",
        refused(Rows.text(Map.of("metadata_fields", "a"))));
    assertEquals(
        "error_handling: must be a group of keys, and is of the type String",
        refused(Rows.text(Map.of("error_handling", "errors"))));
    assertEquals(
        "num_shards: 4294967297 is too large",
        refused(Rows.text(Map.of("num_shards", 4_294_967_297L))));
  }

  @Test
  void listWithoutAValue_isRefusedWithThePlace() {
    Row row = Rows.text(Map.of("metadata_fields", Arrays.asList("a", null)));

    assertEquals("metadata_fields[1]: a value is needed", refused(row));
  }

  private static String refused(Row row) {
    return assertThrows(
            IllegalArgumentException.class, () -> Configuration.of(row, ConfigurationSchema.TEXT))
        .getMessage();
  }
}
