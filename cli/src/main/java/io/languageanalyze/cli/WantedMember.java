package io.languageanalyze.cli;

import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A member that a line of a file may leave out, but not all of them: such a file holds something
 * else.
 */
final class WantedMember {

  private final String name;
  private boolean isFound;
  private @Nullable JsonLine first;

  WantedMember(String name) {
    this.name = name;
  }

  /** Takes note of a line; null counts as a value. */
  void findIn(JsonLine line) {
    isFound |= line.node().has(name);
    if (first == null) {
      first = line;
    }
  }

  /** Refuses a file none of whose lines had it. */
  void check() {
    JsonLine line = first;
    if (isFound || line == null) {
      return;
    }
    List<String> names = new ArrayList<>();
    line.node().fieldNames().forEachRemaining(names::add);
    throw new UsageException(
        "%s: no line of the file has \"%s\"; %s"
            .formatted(line.place(), name, NameList.sentence(names)));
  }
}
