package io.languageanalyze.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the columns of a {@link FlatTable}, in their order. Mutable, for one table. */
final class Columns<T, F> {

  private final Function<List<Column<F>>, FlatTable<T, F>> table;
  private final List<Column<F>> columns = new ArrayList<>();

  Columns(Function<List<Column<F>>, FlatTable<T, F>> table) {
    this.table = table;
  }

  FlatTable<T, F> table() {
    return table.apply(columns);
  }

  Columns<T, F> text(String name, Getter<F, String> getter) {
    return add(Column.text(name, getter));
  }

  Columns<T, F> textOrNull(String name, NullableGetter<F, String> getter) {
    return add(Column.textOrNull(name, getter));
  }

  Columns<T, F> integer(String name, Getter<F, Integer> getter) {
    return add(Column.integer(name, getter));
  }

  Columns<T, F> integerOrNull(String name, NullableGetter<F, Integer> getter) {
    return add(Column.integerOrNull(name, getter));
  }

  Columns<T, F> number(String name, Getter<F, Double> getter) {
    return add(Column.number(name, getter));
  }

  Columns<T, F> numberOrNull(String name, NullableGetter<F, Double> getter) {
    return add(Column.numberOrNull(name, getter));
  }

  Columns<T, F> flag(String name, Getter<F, Boolean> getter) {
    return add(Column.flag(name, getter));
  }

  private Columns<T, F> add(Column<F> column) {
    columns.add(column);
    return this;
  }
}
