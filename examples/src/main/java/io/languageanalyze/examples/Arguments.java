package io.languageanalyze.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the command line asks for.
 *
 * @param inputs files, folders and globs; empty for the bundled documents
 * @param tasks what to ask of each document
 * @param output the folder for the results
 * @param service where to send the documents; null for the emulator
 * @param language the language of documents that name none; null leaves it to the connector
 * @param options the options of Beam
 */
record Arguments(
    List<String> inputs,
    List<AnalysisTask> tasks,
    Path output,
    @Nullable Service service,
    @Nullable String language,
    DirectOptions options) {

  /** An endpoint and the key it takes. */
  record Service(String endpoint, ApiKey key) {}

  static final String USAGE =
      """
      usage: examples/analyze [option]...

        --input FILE|FOLDER|GLOB  what to analyze, in UTF-8; may be given several times
                                  .jsonl  a line: {"id": …, "text": …, "language": …}
                                  .csv    a header with the columns id, text and, if wanted, language
                                  .txt    a file is a document
                                  default: the documents that come with the program
        --tasks WORD[,WORD]...    default: %s
        --output FOLDER           default: %s
        --endpoint URL            of your resource, https://NAME.cognitiveservices.azure.com
                                  default: an emulator inside the program; nothing leaves the machine
        --key-file FILE           holds the key of the resource
        --key-env NAME            names the environment variable that holds it
        --language CODE|auto      of documents that name none
        --help

      All other options are Beam's, such as --targetParallelism=4.
      """
          .formatted(AnalysisTask.allWords(), "analysis-output");

  private static final Set<String> NAMES =
      Set.of(
          "--input", "--tasks", "--output", "--endpoint", "--key-file", "--key-env", "--language");

  private static final Pattern UNKNOWN_TO_BEAM =
      Pattern.compile("missing a property named '(.*?)'");

  static Arguments parse(List<String> args) {
    CommandLine line = CommandLine.parse(args, NAMES);
    String language = line.one("--language", "");
    return new Arguments(
        line.all("--input"),
        AnalysisTask.parse(line.one("--tasks", AnalysisTask.allWords())),
        Path.of(line.one("--output", "analysis-output")),
        service(line),
        language.isEmpty() ? null : language,
        beam(line.others()));
  }

  private static @Nullable Service service(CommandLine line) {
    String endpoint = line.one("--endpoint", "");
    String file = line.one("--key-file", "");
    String variable = line.one("--key-env", "");
    if (endpoint.isEmpty() && file.isEmpty() && variable.isEmpty()) {
      return null;
    }
    if (endpoint.isEmpty()) {
      throw new UsageException("a key without --endpoint: say where it belongs");
    }
    if (file.isEmpty() == variable.isEmpty()) {
      throw new UsageException("--endpoint needs either --key-file or --key-env");
    }
    return new Service(
        endpoint,
        ApiKey.checked(
            file.isEmpty() ? new ApiKey.InEnvironment(variable) : new ApiKey.InFile(file)));
  }

  private static DirectOptions beam(List<String> options) {
    try {
      DirectOptions parsed =
          PipelineOptionsFactory.fromArgs(options.toArray(new String[0]))
              .withValidation()
              .as(DirectOptions.class);
      // The program looks at the pipeline while it runs.
      parsed.setBlockOnRun(false);
      return parsed;
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      Matcher unknown = UNKNOWN_TO_BEAM.matcher(message);
      throw new UsageException(
          unknown.find()
              ? "unknown option --" + unknown.group(1) + "; --help lists the options"
              : message.lines().findFirst().orElse("an option that Beam does not take"),
          e);
    }
  }
}
