package io.languageanalyze.benchmarks;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code ./dev bench} runs. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Takes the root of the repository, and "stages", "runs" or "all". */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    Table table = new Table();
    if (!args[1].equals("runs")) {
      new Stages(table).all();
    }
    if (!args[1].equals("stages")) {
      new Runs(Path.of(args[0]), table).all();
    }
    System.out.println();
    System.out.println(table);
  }
}
