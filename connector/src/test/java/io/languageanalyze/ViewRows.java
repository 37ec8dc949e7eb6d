package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.languageanalyze.internal.client.Clients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.Row;

/** Compares the schema and the rows of a view with what a test states. */
final class ViewRows {

  /** The document of every value, as JSON. */
  static final String DOCUMENT =
      """
      "document":{"id":"t-1","metadata":{"queue":"billing","agent":"a \\"b\\""}}""";

  private static final String METADATA = "{\"agent\":\"a \\\"b\\\"\",\"queue\":\"billing\"}";

  private ViewRows() {}

  /** A value with {@link #DOCUMENT} and these members. */
  static <T> T value(Class<T> type, String members) {
    String comma = members.isEmpty() ? "" : ",";
    try {
      return Clients.JSON.readValue("{" + DOCUMENT + comma + members + "}", type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The values between the column {@code task} and the column {@code metadata}. */
  static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  /** The columns as {@code name TYPE}, with a question mark if nullable. */
  static String columns(Schema schema) {
    return schema.getFields().stream().map(ViewRows::shown).collect(Collectors.joining(", "));
  }

  private static String shown(Schema.Field field) {
    String type = field.getType().getTypeName().toString();
    return field.getName() + " " + type + (field.getType().getNullable() ? "?" : "");
  }

  @SafeVarargs
  static <T> void assertRows(
      View<T> view, T value, String task, String columns, List<Object>... expected) {
    assertEquals(
        "document_id STRING, task STRING, " + columns + ", metadata STRING",
        columns(view.getSchema()));
    List<List<Object>> all = new ArrayList<>();
    for (List<Object> middle : expected) {
      List<Object> values = new ArrayList<>(List.of("t-1", task));
      values.addAll(middle);
      values.add(METADATA);
      all.add(values);
    }
    // As on a worker: getters that are confused by being serialized fail there only.
    List<Row> rows = SerializableUtils.clone(view).rows(value);
    assertEquals(all, rows.stream().map(Row::getValues).toList());
    rows.forEach(row -> assertEquals(view.getSchema(), row.getSchema()));
  }
}
