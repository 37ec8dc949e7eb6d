package io.languageanalyze.internal.view;

import java.io.Serializable;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;

/**
 * A column: its name, type and nullability, and how its value is read.
 *
 * @param <F> what the value is read from
 */
record Column<F>(Field field, NullableGetter<F, ?> getter) implements Serializable {

  static <F> Column<F> text(String name, Getter<F, String> getter) {
    return new Column<>(Field.of(name, FieldType.STRING), getter);
  }

  static <F> Column<F> textOrNull(String name, NullableGetter<F, String> getter) {
    return new Column<>(Field.nullable(name, FieldType.STRING), getter);
  }

  static <F> Column<F> integer(String name, Getter<F, Integer> getter) {
    return new Column<>(Field.of(name, FieldType.INT32), getter);
  }

  static <F> Column<F> integerOrNull(String name, NullableGetter<F, Integer> getter) {
    return new Column<>(Field.nullable(name, FieldType.INT32), getter);
  }

  static <F> Column<F> number(String name, Getter<F, Double> getter) {
    return new Column<>(Field.of(name, FieldType.DOUBLE), getter);
  }

  static <F> Column<F> numberOrNull(String name, NullableGetter<F, Double> getter) {
    return new Column<>(Field.nullable(name, FieldType.DOUBLE), getter);
  }

  static <F> Column<F> flag(String name, Getter<F, Boolean> getter) {
    return new Column<>(Field.of(name, FieldType.BOOLEAN), getter);
  }
}
