package io.languageanalyze.internal.view;

/**
 * Reads a value that is always present.
 *
 * @param <F> what it is read from
 * @param <V> the type of the value
 */
@FunctionalInterface
interface Getter<F, V> extends NullableGetter<F, V> {

  @Override
  V get(F from);
}
