package io.languageanalyze.cli;

import io.languageanalyze.model.LongDocuments;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/**
 * What the command line asks for.
 *
 * @param analysis what to ask of which input
 * @param output the folder for the results
 * @param service where to send the input; null for the emulator
 * @param apiVersion of every call; null leaves it to the connector
 * @param language the language of input that names none; null leaves it to the connector
 * @param longDocuments what becomes of input that is longer than the service takes
 * @param maxChunkSize of the parts of a long document, in text elements; null leaves it to the
 *     connector
 * @param jobTimeout the age at which a job is given up; null leaves it to the connector
 * @param options the options of Beam
 */
record Arguments(
    Analysis<?> analysis,
    Path output,
    @Nullable Service service,
    @Nullable String apiVersion,
    @Nullable String language,
    LongDocuments longDocuments,
    @Nullable Integer maxChunkSize,
    @Nullable Duration jobTimeout,
    PipelineOptions options) {

  private static final Set<String> NAMES =
      Set.of(
          "--input",
          "--conversations",
          "--tasks",
          "--parameter",
          "--output",
          "--endpoint",
          "--insecure-http-endpoint",
          "--key-file",
          "--key-env",
          "--token-file",
          "--token-env",
          "--api-version",
          "--language",
          "--long-documents",
          "--max-chunk-size",
          "--job-timeout");

  // No more digits than an int takes; the connector says which numbers will do.
  private static final Pattern CHUNK_SIZE = Pattern.compile("\\d{1,9}");

  private static final Pattern TIMEOUT = Pattern.compile("(\\d{1,6})([smh])");

  private static final Pattern UNKNOWN_TO_BEAM =
      Pattern.compile("missing a property named '(.*?)'");

  static Arguments parse(List<String> args) {
    CommandLine line = CommandLine.parse(args, NAMES);
    String apiVersion = line.one("--api-version", "");
    String language = line.one("--language", "");
    return new Arguments(
        analysis(line),
        Path.of(line.one("--output", "analysis-output")),
        Service.parse(line),
        apiVersion.isEmpty() ? null : apiVersion,
        language.isEmpty() ? null : language,
        longDocuments(line.one("--long-documents", word(LongDocuments.DEAD_LETTER))),
        maxChunkSize(line.one("--max-chunk-size", "")),
        jobTimeout(line.one("--job-timeout", "")),
        beam(line.others()));
  }

  private static Analysis<?> analysis(CommandLine line) {
    List<String> documents = line.all("--input");
    List<String> conversations = line.all("--conversations");
    List<String> parameters = line.all("--parameter");
    if (conversations.isEmpty()) {
      String words = line.one("--tasks", DocumentAnalysis.DEFAULT);
      return new DocumentAnalysis(documents, DocumentAnalysis.WORDS.parse(words, parameters));
    }
    if (!documents.isEmpty()) {
      throw new UsageException("--input and --conversations do not go together; run them apart");
    }
    String words = line.one("--tasks", TaskWords.ALL);
    return new ConversationAnalysis(
        conversations, ConversationAnalysis.WORDS.parse(words, parameters));
  }

  private static LongDocuments longDocuments(String given) {
    return Arrays.stream(LongDocuments.values())
        .filter(value -> word(value).equals(given))
        .findFirst()
        .orElseThrow(() -> new UsageException(unknownLongDocuments(given)));
  }

  private static String unknownLongDocuments(String given) {
    String words =
        Arrays.stream(LongDocuments.values())
            .map(Arguments::word)
            .collect(Collectors.joining(", "));
    return "--long-documents " + given + ": the words are " + words;
  }

  private static String word(LongDocuments value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Integer maxChunkSize(String given) {
    if (given.isEmpty()) {
      return null;
    }
    if (!CHUNK_SIZE.matcher(given).matches()) {
      throw new UsageException("--max-chunk-size " + given + ": should be a number like 5120");
    }
    return Integer.valueOf(given);
  }

  private static @Nullable Duration jobTimeout(String given) {
    if (given.isEmpty()) {
      return null;
    }
    Matcher matcher = TIMEOUT.matcher(given);
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      Duration timeout =
          switch (matcher.group(2)) {
            case "s" -> Duration.standardSeconds(number);
            case "m" -> Duration.standardMinutes(number);
            default -> Duration.standardHours(number);
          };
      if (timeout.getMillis() > 0 && !timeout.isLongerThan(Duration.standardHours(24))) {
        return timeout;
      }
    }
    throw new UsageException(
        "--job-timeout " + given + ": should be like 90s, 30m or 2h, and at most 24h");
  }

  private static PipelineOptions beam(List<String> options) {
    List<String> complete = Engine.complete(options);
    try {
      PipelineOptions parsed =
          PipelineOptionsFactory.fromArgs(complete.toArray(new String[0]))
              .withValidation()
              .create();
      // The program observes the pipeline while it runs.
      DirectOptions direct = parsed.as(DirectOptions.class);
      direct.setBlockOnRun(false);
      // These copy and compare every element, to find mistakes that the connector's tests find.
      if (complete.stream().noneMatch(option -> option.startsWith("--enforce"))) {
        direct.setEnforceImmutability(false);
        direct.setEnforceEncodability(false);
      }
      return parsed;
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith("Unknown 'runner'")) {
        throw new UsageException("--runner: only cli/analyze has the class path for it", e);
      }
      Matcher unknown = UNKNOWN_TO_BEAM.matcher(message);
      throw new UsageException(
          unknown.find()
              ? "unknown option --" + unknown.group(1) + "; --help lists the options"
              : message.lines().findFirst().orElse("an option that Beam does not take"),
          e);
    }
  }
}
