package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.result.KeyPhrases;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.TypeName;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Reify;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewsTest {

  private static final Set<TypeName> FLAT =
      Set.of(TypeName.STRING, TypeName.INT32, TypeName.DOUBLE, TypeName.BOOLEAN);

  static Stream<Method> views() {
    return Stream.of(Views.class.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()));
  }

  @Test
  void allViews_areTested() {
    assertEquals(18, views().count());
  }

  @ParameterizedTest
  @MethodSource("views")
  void schema_isFlat(Method method) throws Exception {
    View<?> view = (View<?>) method.invoke(null);
    List<Schema.Field> fields = view.getSchema().getFields();
    List<String> names = view.getSchema().getFieldNames();

    assertEquals(List.of("document_id", "task"), names.subList(0, 2));
    assertEquals("metadata", names.get(names.size() - 1));
    for (Schema.Field field : fields) {
      assertTrue(FLAT.contains(field.getType().getTypeName()), field::toString);
      assertTrue(field.getName().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"), field::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void copies_areSerializable_andKeepTheColumns(Method method) throws Exception {
    View<?> view = (View<?>) method.invoke(null);
    View<?> named = view.withTask("mine");

    assertEquals(view.getSchema(), named.getSchema());
    assertEquals(named.getSchema(), SerializableUtils.ensureSerializable(named).getSchema());
    assertTrue(named.getName().contains(method.getName()), named.getName());
    assertFalse(named.getName().equals(view.getName()), named.getName());
  }

  @Test
  void withTask_setsTheColumn() {
    KeyPhrases phrases = ViewRows.value(KeyPhrases.class, "\"keyPhrases\":[\"lake\"]");

    assertEquals("mine", task(Views.keyPhrases().withTask("mine").rows(phrases)));
    assertEquals("KeyPhraseExtraction", task(Views.keyPhrases().rows(phrases)));
    assertThrows(IllegalArgumentException.class, () -> Views.keyPhrases().withTask(" "));
  }

  private static String task(List<Row> rows) {
    return rows.get(0).getString("task");
  }

  @Test
  void rows_keepTimestampAndWindow() {
    Pipeline pipeline = Pipeline.create();
    KeyPhrases phrases = ViewRows.value(KeyPhrases.class, "\"keyPhrases\":[\"lake\",\"room\"]");
    View<KeyPhrases> view = Views.keyPhrases().withTask("mine");
    Instant time = Instant.parse("2026-03-01T12:00:00Z");
    PCollection<Row> rows =
        pipeline
            .apply(Create.timestamped(TimestampedValue.of(phrases, time)))
            .apply(Window.into(FixedWindows.of(Duration.standardMinutes(1))))
            .apply(view);

    List<Row> expected = view.rows(phrases);
    assertEquals(view.getSchema(), rows.getSchema());
    PAssert.that(rows.apply(Reify.timestamps()))
        .inWindow(new IntervalWindow(time, Duration.standardMinutes(1)))
        .satisfies(
            stamped -> {
              Set<Row> found = new HashSet<>();
              for (TimestampedValue<Row> each : stamped) {
                assertEquals(time, each.getTimestamp());
                found.add(each.getValue());
              }
              assertEquals(new HashSet<>(expected), found);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }
}
