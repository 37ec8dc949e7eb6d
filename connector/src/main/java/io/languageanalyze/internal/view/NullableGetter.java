package io.languageanalyze.internal.view;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads a value that may be null. Serializable, because the rows are made on the workers.
 *
 * @param <F> what it is read from
 * @param <V> the type of the value
 */
@FunctionalInterface
interface NullableGetter<F, V> extends Serializable {

  @Nullable V get(F from);
}
