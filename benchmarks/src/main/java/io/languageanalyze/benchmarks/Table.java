package io.languageanalyze.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The figures, as one Markdown table. */
final class Table {

  private final List<String> rows =
      new ArrayList<>(List.of("| what | goal | measured |", "| --- | --- | --- |"));

  /** Adds a row, and prints it: whoever waits sees what there is. */
  void add(String what, String goal, String measured) {
    String row = "| %s | %s | %s |".formatted(what, goal, measured);
    System.out.println(row);
    rows.add(row);
  }

  @Override
  public String toString() {
    return String.join("\n", rows);
  }
}
