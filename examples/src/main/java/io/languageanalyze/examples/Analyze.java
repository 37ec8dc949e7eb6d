package io.languageanalyze.examples;

import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.examples.Arguments.Service;
import io.languageanalyze.model.AnalysisInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.logging.LogManager;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.util.Secret;
import org.joda.time.Duration;

/**
 * The command line: analyzes files and accounts for all that is in them. See {@link
 * Arguments#USAGE}.
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

  private static final Duration LOOK = Duration.millis(200);

  private final PrintStream out;
  private final PrintStream err;
  private final Progress progress;

  Analyze(PrintStream out, PrintStream err, boolean isTerminal) {
    this.out = out;
    this.err = err;
    this.progress = new Progress(err, isTerminal);
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) throws IOException {
    logWarningsOnly();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // The launcher knows whether somebody looks at the error stream; Java only knows of both ends.
    boolean isTerminal = Boolean.getBoolean("analyze.progress");
    System.exit(new Analyze(out, err, isTerminal).run(args));
  }

  /** Runs the command line; gives its exit code. */
  int run(String... args) {
    if (Arrays.asList(args).contains("--help")) {
      out.print(Usage.TEXT);
      return OK;
    }
    try {
      Arguments arguments = Arguments.parse(List.of(args));
      OutputFolder.check(arguments.output());
      return start(arguments, arguments.analysis());
    } catch (UsageException e) {
      err.println("analyze: " + e.getMessage());
      return USAGE;
    } catch (IOException e) {
      err.println("analyze: " + e);
      return FAILED;
    }
  }

  private <InputT extends AnalysisInput> int start(Arguments arguments, Analysis<InputT> analysis)
      throws IOException {
    List<InputT> inputs = analysis.read(arguments.output());
    Service service = arguments.service();
    return service == null
        ? emulate(arguments, analysis, inputs)
        : analyze(arguments, analysis, inputs, service);
  }

  private <InputT extends AnalysisInput> int emulate(
      Arguments arguments, Analysis<InputT> analysis, List<InputT> inputs) throws IOException {
    // Nobody asks for the requests, and in a long run their bodies are all the texts once more.
    try (LanguageEmulator emulator = LanguageEmulator.builder().recordBodies(false).start()) {
      String key = emulator.apiKey();
      out.println("No --endpoint: asking an emulator in this process. Its answers are stand-ins.");
      Secret secret = () -> key.getBytes(StandardCharsets.UTF_8);
      return analyze(arguments, analysis, inputs, new Service(emulator.endpoint(), secret));
    }
  }

  private <InputT extends AnalysisInput> int analyze(
      Arguments arguments, Analysis<InputT> analysis, List<InputT> inputs, Service service)
      throws IOException {
    var transform =
        AnalysisPipeline.transform(arguments, analysis, service.endpoint(), service.key());
    String id = UUID.randomUUID().toString();
    Pipeline pipeline =
        AnalysisPipeline.of(arguments, analysis.type(), transform, id, inputs.size());
    try (OutputFolder output = OutputFolder.open(arguments.output());
        Run run = Run.open(id, analysis, inputs, output)) {
      Summary summary;
      try {
        summary = execute(pipeline, run, analysis);
      } catch (RuntimeException e) {
        return explain(e, output);
      }
      output.publish(summary.toJson());
      return report(summary, analysis.noun(), arguments.output());
    }
  }

  private Summary execute(Pipeline pipeline, Run run, Analysis<?> analysis) {
    long start = System.nanoTime();
    Execution execution = Execution.of(pipeline);
    try {
      while (!execution.isOver(LOOK)) {
        progress.show(
            run.tally().documentsDone(),
            run.size(),
            analysis.noun(),
            Traffic.of(execution.result()).jobsInFlight());
      }
    } finally {
      progress.clear();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return Summary.of(
        run.size(), analysis.tasks().size(), run.tally(), Traffic.of(execution.result()), seconds);
  }

  private int report(Summary summary, String noun, Path output) {
    out.print(summary.toTable(noun));
    if (!summary.isAccountedFor()) {
      err.printf(
          "analyze: not all is accounted for: %,d answers missing, %,d repeated%n",
          summary.missing(), summary.repeated());
      return FAILED;
    }
    out.printf(
        "Every %s is accounted for: %,d x %,d. Results are in %s%n",
        noun, summary.documents(), summary.tasks(), output);
    return OK;
  }

  private int explain(RuntimeException failure, OutputFolder output) throws IOException {
    if (Refusal.isOfCredentials(failure)) {
      err.println("analyze: the service refused the credentials: " + Refusal.describe(failure));
      return REFUSED;
    }
    err.println("analyze: failed: " + Refusal.describe(failure));
    err.println("analyze: details are in " + output.explain(failure));
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
