package io.languageanalyze.benchmarks;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code ./dev bench} runs. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Takes the root of the repository, and "stages", "runs", "streaming" or "all". */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    Table table = new Table();
    String what = args[1];
    if (what.equals("all") || what.equals("stages")) {
      new Stages(table).all();
    }
    if (what.equals("all") || what.equals("runs")) {
      new Runs(Path.of(args[0]), table).all();
    }
    if (what.equals("all") || what.equals("streaming")) {
      new StreamingRuns(table).all();
    }
    System.out.println();
    System.out.println(table);
  }
}
