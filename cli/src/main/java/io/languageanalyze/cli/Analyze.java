package io.languageanalyze.cli;

import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.AnalysisInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.logging.LogManager;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.util.Secret;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/**
 * The command line: analyzes files and accounts for all that is in them. See {@link Usage#TEXT}.
 */
public final class Analyze {

  /** All is accounted for. */
  static final int OK = 0;

  /** The service refused the credentials. */
  static final int REFUSED = 1;

  /** The command cannot start as it was given. */
  static final int USAGE = 2;

  /** Anything else went wrong. */
  static final int FAILED = 3;

  /** All is accounted for, but every document is a dead letter for each task. */
  static final int NO_RESULT = 4;

  private static final int COLUMNS = 80;

  private static final String OUT_OF_MEMORY =
      "analyze: out of memory: give the program a larger heap, such as JAVA_TOOL_OPTIONS=-Xmx4g, or"
          + " fewer documents at a time";

  private static final Duration CHECK = Duration.millis(200);

  private final PrintStream out;
  private final PrintStream err;
  private final Progress progress;
  private boolean isBroken;

  Analyze(PrintStream out, PrintStream err, boolean isTerminal, int columns) {
    this.out = out;
    this.err = err;
    this.progress = new Progress(err, isTerminal, columns);
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) throws IOException {
    logWarningsOnly();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // The launcher knows whether the error stream is a terminal; Java only knows of both ends.
    boolean isTerminal = Boolean.getBoolean("analyze.progress");
    // Some terminals do not know how wide they are.
    int columns = Integer.getInteger("analyze.columns", 0);
    Analyze analyze = new Analyze(out, err, isTerminal, columns < 20 ? COLUMNS : columns);
    int code = analyze.run(args);
    if (analyze.isBroken) {
      // Whoever lost a class or its memory may not come to the end of a shutdown.
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  /** Runs the command line; gives its exit code. */
  int run(String... args) {
    if (Arrays.asList(args).contains("--help")) {
      out.print(Usage.TEXT);
      return OK;
    }
    try (LogWatch log = LogWatch.open(progress)) {
      Arguments arguments = Arguments.parse(List.of(args));
      OutputFolder.check(arguments.output());
      return start(arguments, arguments.analysis(), log);
    } catch (UsageException e) {
      err.println("analyze: " + e.getMessage());
      return USAGE;
    } catch (Throwable e) {
      // Whatever it is: the exit code of the virtual machine would stand for something else.
      return explain(e, null);
    }
  }

  private <InputT extends AnalysisInput> int start(
      Arguments arguments, Analysis<InputT> analysis, LogWatch log) throws IOException {
    List<InputT> inputs = analysis.read(arguments.output());
    Service service = arguments.service();
    return service == null
        ? emulate(arguments, analysis, inputs, log)
        : analyze(arguments, analysis, inputs, service, log);
  }

  private <InputT extends AnalysisInput> int emulate(
      Arguments arguments, Analysis<InputT> analysis, List<InputT> inputs, LogWatch log)
      throws IOException {
    // Nobody asks for the requests, and in a long run their bodies are all the texts once more.
    try (LanguageEmulator emulator = LanguageEmulator.builder().recordBodies(false).start()) {
      String key = emulator.apiKey();
      out.println("No --endpoint: asking an emulator in this process. Its results are stand-ins.");
      Secret secret = () -> key.getBytes(StandardCharsets.UTF_8);
      Service service = new Service(emulator.endpoint(), secret, false, false);
      return analyze(arguments, analysis, inputs, service, log);
    }
  }

  private <InputT extends AnalysisInput> int analyze(
      Arguments arguments,
      Analysis<InputT> analysis,
      List<InputT> inputs,
      Service service,
      LogWatch log)
      throws IOException {
    var transform = AnalysisPipeline.transform(arguments, analysis, service);
    String id = UUID.randomUUID().toString();
    Pipeline pipeline =
        AnalysisPipeline.of(arguments, analysis.type(), transform, id, inputs.size());
    OutputFolder output = OutputFolder.open(arguments.output());
    int code;
    try (Run run = Run.open(id, analysis, inputs, output)) {
      code = finish(execute(pipeline, run, analysis, log), run, analysis, output);
    } catch (Throwable e) {
      code = explain(e, output);
    }
    close(output, code);
    return code;
  }

  // A file that failed fails once more when it is closed, and that has been explained.
  private static void close(OutputFolder output, int code) throws IOException {
    try {
      output.close();
    } catch (IOException e) {
      if (code != FAILED) {
        throw e;
      }
    }
  }

  /** A pipeline that came to its end. */
  private record Ended(Traffic traffic, double seconds) {}

  private Ended execute(Pipeline pipeline, Run run, Analysis<?> analysis, LogWatch log) {
    long start = System.nanoTime();
    Execution execution = Execution.of(pipeline);
    try {
      while (!execution.isOver(CHECK)) {
        throwIfAny(log.error());
        progress.show(
            run.tally().documentsDone(),
            run.size(),
            analysis.noun(),
            Traffic.of(execution.result()).jobsInFlight());
      }
    } finally {
      progress.clear();
    }
    return new Ended(Traffic.of(execution.result()), (System.nanoTime() - start) / 1e9);
  }

  private static void throwIfAny(@Nullable Error error) {
    if (error != null) {
      throw error;
    }
  }

  private int finish(Ended ended, Run run, Analysis<?> analysis, OutputFolder output)
      throws IOException {
    output.publish();
    PublishedOutcomes published = PublishedOutcomes.read(output, run.ids(), analysis.words());
    Summary summary =
        Summary.of(
            run.size(),
            analysis.tasks().size(),
            published,
            run.tally(),
            ended.traffic(),
            ended.seconds());
    output.publish(summary.toJson());
    return report(summary, published, analysis.noun(), output);
  }

  private int report(
      Summary summary, PublishedOutcomes published, String noun, OutputFolder output) {
    out.print(summary.toTable(noun));
    if (!summary.isAccountedFor()) {
      err.printf(
          "analyze: the files in %s do not account for all: %s%n",
          output.path(), summary.mismatch());
      return FAILED;
    }
    if (summary.results() == 0) {
      err.printf(
          "analyze: no %s has a result; the dead letters are in %s, most are %s%n",
          noun, output.path(), published.commonest());
      return NO_RESULT;
    }
    out.printf(
        "Every %s is accounted for: %,d x %,d. Results are in %s%n",
        noun, summary.documents(), summary.tasks(), output.path());
    return OK;
  }

  private int explain(Throwable failure, @Nullable OutputFolder output) {
    isBroken = Refusal.isError(failure);
    if (Refusal.isOutOfMemory(failure)) {
      err.println(OUT_OF_MEMORY);
      return FAILED;
    }
    Refusal refusal = Refusal.of(failure);
    String line = "analyze: " + refusal.sentence() + ": " + Refusal.describe(failure);
    if (refusal == Refusal.CREDENTIALS) {
      err.println(line);
      return REFUSED;
    }
    FailureFile.report(err, line, failure, output == null ? null : output.path());
    return FAILED;
  }

  private static void logWarningsOnly() throws IOException {
    if (System.getProperty("java.util.logging.config.file") == null) {
      try (InputStream in = Analyze.class.getResourceAsStream("logging.properties")) {
        LogManager.getLogManager().readConfiguration(in);
      }
    }
  }
}
