package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents that will travel together, still open for more.
 *
 * @param items in the order in which they came
 * @param opened when the first one came
 */
public record Batch(List<Item> items, Instant opened) {

  /** Copies the list. */
  public Batch {
    items = List.copyOf(items);
  }

  Batch plus(Item item) {
    List<Item> more = new ArrayList<>(items);
    more.add(item);
    return new Batch(more, opened);
  }

  Batch replace(Item item, Item by) {
    return new Batch(items.stream().map(each -> each.equals(item) ? by : each).toList(), opened);
  }

  int textElements() {
    return items.stream().mapToInt(Item::textElements).sum();
  }

  int bytes() {
    return items.stream().mapToInt(Item::bytes).sum();
  }
}
