package io.languageanalyze.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What runs the pipeline of the command line. All of them run in this process, because the inputs
 * are in its memory and the results are collected there.
 */
enum Engine {
  DIRECT("DirectRunner", "", "", ""),
  FLINK("FlinkRunner", "--flinkMaster", "[local]", "\\[local]"),
  SPARK("SparkRunner", "--sparkMaster", "local[*]", "local(\\[[0-9*]+])?");

  private static final String RUNNER = "--runner";

  private final String runner;
  private final String option;
  private final String master;
  private final String masters;

  /**
   * An engine.
   *
   * @param runner what Beam calls it
   * @param option Beam's for its master
   * @param master the one to take unless another is given
   * @param masters those in this process, as a regular expression
   */
  Engine(String runner, String option, String master, String masters) {
    this.runner = runner;
    this.option = option;
    this.master = master;
    this.masters = masters;
  }

  /** The options of Beam with all that its runner needs to run here. */
  static List<String> complete(List<String> options) {
    Engine engine = of(value(RUNNER, DIRECT.runner, options));
    if (engine.option.isEmpty()) {
      return options;
    }
    String asked = value(engine.option, engine.master, options);
    if (!asked.matches(engine.masters)) {
      throw new UsageException(
          "%s=%s: the program collects the results in its own process, so its master is %s"
              .formatted(engine.option, asked, engine.master));
    }
    List<String> complete = new ArrayList<>(options);
    complete.removeIf(option -> option.startsWith(engine.option + "="));
    complete.add(engine.option + "=" + asked);
    return complete;
  }

  private static Engine of(String runner) {
    return Arrays.stream(values())
        .filter(engine -> engine.runner.equals(runner))
        .findAny()
        .orElseThrow(
            () ->
                new UsageException(
                    "%s=%s: the runners are %s".formatted(RUNNER, runner, runners())));
  }

  /** The names of all, for a sentence. */
  static String runners() {
    return Arrays.stream(values()).map(engine -> engine.runner).collect(Collectors.joining(", "));
  }

  private static String value(String name, String absent, List<String> options) {
    return options.stream()
        .filter(option -> option.startsWith(name + "="))
        .map(option -> option.substring(name.length() + 1))
        .reduce((first, last) -> last)
        .orElse(absent);
  }
}
