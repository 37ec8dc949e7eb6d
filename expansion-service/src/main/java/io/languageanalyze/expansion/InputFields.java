package io.languageanalyze.expansion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.values.Row;

/** Finds the fields of the input when the pipeline is built, and reads them when it runs. */
final class InputFields {

  private InputFields() {}

  /** Checks that a field is there and holds texts. */
  static void requireText(Schema schema, String field, String key) {
    require(schema, field, key);
    TypeName type = schema.getField(field).getType().getTypeName();
    if (type != TypeName.STRING) {
      throw new IllegalArgumentException(
          "%s: the field \"%s\" of the input must be a text, and is of the type %s"
              .formatted(key, field, type));
    }
  }

  /** Checks that a field is there. */
  static void require(Schema schema, String field, String key) {
    if (!schema.hasField(field)) {
      throw new IllegalArgumentException(
          "%s: the input has no field \"%s\"; it has %s"
              .formatted(key, field, String.join(", ", schema.getFieldNames())));
    }
  }

  /** The fields that are copied to the results, as texts; those without a value are left out. */
  static Map<String, String> metadata(Row row, List<String> fields) {
    Map<String, String> metadata = new LinkedHashMap<>();
    for (String field : fields) {
      Object value = row.getValue(field);
      if (value != null) {
        metadata.put(field, value.toString());
      }
    }
    return metadata;
  }
}
