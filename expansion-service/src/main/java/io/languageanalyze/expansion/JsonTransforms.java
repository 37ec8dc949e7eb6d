package io.languageanalyze.expansion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.expansion.ExternalTransformRegistrar;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.transforms.ExternalTransformBuilder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Offers the transforms to SDKs that cannot send a row with every type, such as TypeScript: the
 * configuration is the text of a JSON object. Thread-safe.
 */
public final class JsonTransforms implements ExternalTransformRegistrar {

  /** The name of {@link AnalyzeTextProvider}'s transform with this configuration. */
  public static final String ANALYZE_TEXT =
      "beam:transform:io.languageanalyze:analyze_text:json:v1";

  /** The name of {@link AnalyzeConversationsProvider}'s transform with this configuration. */
  public static final String ANALYZE_CONVERSATIONS =
      "beam:transform:io.languageanalyze:analyze_conversations:json:v1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The configuration. */
  public static final class Json {
    private @Nullable String configuration;

    /** Sets the text of a JSON object with the keys of the transform. */
    public void setConfiguration(String configuration) {
      this.configuration = configuration;
    }
  }

  @Override
  public Map<String, ExternalTransformBuilder<?, ?, ?>> knownBuilderInstances() {
    return Map.of(
        ANALYZE_TEXT,
        new Builder(new AnalyzeTextProvider()),
        ANALYZE_CONVERSATIONS,
        new Builder(new AnalyzeConversationsProvider()));
  }

  private record Builder(SchemaTransformProvider provider)
      implements ExternalTransformBuilder<Json, PCollection<Row>, PCollectionTuple> {

    @Override
    public PTransform<PCollection<Row>, PCollectionTuple> buildExternal(Json json) {
      return new Rows(provider.from(row(json.configuration)));
    }
  }

  private static final class Rows extends PTransform<PCollection<Row>, PCollectionTuple> {

    private static final long serialVersionUID = 1L;

    private final transient SchemaTransform transform;

    Rows(SchemaTransform transform) {
      this.transform = transform;
    }

    @Override
    public PCollectionTuple expand(PCollection<Row> input) {
      PCollectionRowTuple rows = PCollectionRowTuple.of("input", input).apply(transform);
      PCollectionTuple output = PCollectionTuple.empty(input.getPipeline());
      for (Map.Entry<String, PCollection<Row>> each : rows.getAll().entrySet()) {
        output = output.and(new TupleTag<>(each.getKey()), each.getValue());
      }
      return output;
    }
  }

  /** An object of any keys as a row. */
  static Row row(@Nullable String json) {
    try {
      JsonNode object = MAPPER.readTree(json == null ? "" : json);
      if (object.isObject()) {
        return row(object);
      }
    } catch (JsonProcessingException e) {
      throw notAnObject();
    }
    throw notAnObject();
  }

  private static IllegalArgumentException notAnObject() {
    return new IllegalArgumentException(
        "configuration: not the text of a JSON object, such as {\"endpoint\": \"https://contoso.cognitiveservices.azure.com\"}");
  }

  private static Row row(JsonNode object) {
    Schema.Builder schema = Schema.builder();
    List<Object> values = new ArrayList<>();
    object
        .fields()
        .forEachRemaining(
            field -> {
              if (!field.getValue().isNull()) {
                Object value = value(field.getValue());
                schema.addNullableField(field.getKey(), type(value));
                values.add(value);
              }
            });
    return Row.withSchema(schema.build()).attachValues(values);
  }

  private static Object value(JsonNode node) {
    if (node.isObject()) {
      return row(node);
    }
    if (node.isArray()) {
      List<Object> values = new ArrayList<>();
      node.forEach(each -> values.add(value(each)));
      return values;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    return node.isNumber() ? (Object) node.doubleValue() : node.asText();
  }

  // The types are checked with the keys; rows of one list may differ.
  private static FieldType type(Object value) {
    if (value instanceof Row row) {
      return FieldType.row(row.getSchema());
    }
    if (value instanceof List<?> list) {
      return FieldType.array(list.isEmpty() ? FieldType.STRING : type(list.get(0)));
    }
    if (value instanceof Boolean) {
      return FieldType.BOOLEAN;
    }
    if (value instanceof Long) {
      return FieldType.INT64;
    }
    return value instanceof Double ? FieldType.DOUBLE : FieldType.STRING;
  }
}
