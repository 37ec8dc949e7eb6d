package io.languageanalyze.expansion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.transforms.Convert;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Values with a schema as rows, with the names of fields as views have them. (Beam's own renaming
 * leaves out rows in lists.)
 */
final class SnakeCaseRows<T> extends PTransform<PCollection<T>, PCollection<Row>> {

  private static final long serialVersionUID = 1L;
  private static final Pattern CAPITAL = Pattern.compile("(?<=.)([A-Z])");

  @Override
  public PCollection<Row> expand(PCollection<T> values) {
    Schema schema = renamed(values.getSchema());
    return values
        .apply("To rows", Convert.toRows())
        .apply(
            "Rename",
            MapElements.into(TypeDescriptors.rows())
                .via((SerializableFunction<Row, Row>) row -> renamed(row, schema)))
        .setRowSchema(schema);
  }

  static Schema renamed(Schema schema) {
    Schema.Builder renamed = Schema.builder();
    for (Field field : schema.getFields()) {
      renamed.addField(
          field.toBuilder()
              .setName(renamed(field.getName()))
              .setType(renamed(field.getType()))
              .build());
    }
    return renamed.build();
  }

  // Python refuses a schema with a field that is a keyword of Python.
  private static String renamed(String name) {
    return name.equals("class")
        ? "classes"
        : CAPITAL.matcher(name).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }

  private static FieldType renamed(FieldType type) {
    Schema row = type.getRowSchema();
    FieldType elements = type.getCollectionElementType();
    FieldType renamed = type;
    if (row != null) {
      renamed = FieldType.row(renamed(row));
    } else if (elements != null) {
      renamed = FieldType.array(renamed(elements));
    }
    return renamed.withNullable(type.getNullable());
  }

  private static Row renamed(Row row, Schema schema) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < schema.getFieldCount(); i++) {
      values.add(renamed(row.getValue(i), schema.getField(i).getType()));
    }
    return Row.withSchema(schema).attachValues(values);
  }

  private static @Nullable Object renamed(@Nullable Object value, FieldType type) {
    Schema schema = type.getRowSchema();
    FieldType elements = type.getCollectionElementType();
    if (value instanceof Row row && schema != null) {
      return renamed(row, schema);
    }
    if (value instanceof Collection<?> all && elements != null) {
      List<@Nullable Object> renamed = new ArrayList<>();
      all.forEach(each -> renamed.add(renamed(each, elements)));
      return renamed;
    }
    return value;
  }
}
