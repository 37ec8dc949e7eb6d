package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.LongDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {

  private static final String ENDPOINT = "https://contoso.cognitiveservices.azure.com";

  @TempDir Path folder;

  @Test
  void nothingGiven_meansBundledDocumentsFourTasksAndTheEmulator() {
    Arguments arguments = Arguments.parse(List.of());

    assertEquals(
        List.of("sentiment", "pii", "key-phrases", "entities"), arguments.analysis().words());
    assertEquals(List.of(), documents(arguments).patterns());
    assertEquals(Path.of("analysis-output"), arguments.output());
    assertNull(arguments.service());
    assertNull(arguments.language());
    assertNull(arguments.apiVersion());
    assertEquals(LongDocuments.DEAD_LETTER, arguments.longDocuments());
    assertNull(arguments.maxChunkSize());
  }

  @Test
  void valuesFollowABlankOrAnEqualsSign_andOtherOptionsGoToBeam() {
    Arguments arguments =
        Arguments.parse(
            List.of(
                "--input",
                "a.csv",
                "--targetParallelism",
                "7",
                "--input=b=c.txt",
                "--tasks=pii,sentiment",
                "--jobName=mine",
                "--language",
                "auto",
                "--api-version=2023-04-01"));

    assertEquals(List.of("a.csv", "b=c.txt"), documents(arguments).patterns());
    assertEquals(List.of("pii", "sentiment"), arguments.analysis().words());
    assertEquals("auto", arguments.language());
    assertEquals("2023-04-01", arguments.apiVersion());
    assertEquals(7, arguments.options().as(DirectOptions.class).getTargetParallelism());
    assertEquals("mine", arguments.options().getJobName());
  }

  @Test
  void conversations_takeBothOfTheirTasks() {
    Arguments arguments =
        Arguments.parse(List.of("--conversations", "a.jsonl", "--conversations=sample"));

    ConversationAnalysis analysis =
        assertInstanceOf(ConversationAnalysis.class, arguments.analysis());
    assertEquals(List.of("a.jsonl", "sample"), analysis.files());
    assertEquals(List.of("conversation-summary", "conversation-pii"), analysis.words());
  }

  @Test
  void parameters_reachTheirTask() {
    Arguments arguments =
        Arguments.parse(
            List.of(
                "--tasks=pii,sentiment",
                "--parameter=sentiment.opinionMining=false",
                "--parameter",
                "pii.domain=phi"));

    assertEquals(
        List.of("phi", false),
        List.of(
            documents(arguments).tasks().get(0).getParameters().get("domain"),
            documents(arguments).tasks().get(1).getParameters().get("opinionMining")));
  }

  @Test
  void keyFile_isReadWithoutTheLineEnd_andIsNoPartOfTheArguments() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "s3cr3t-marker\n");

    Arguments arguments =
        Arguments.parse(List.of("--endpoint", ENDPOINT, "--key-file", file.toString()));

    Service service = arguments.service();
    assertNotNull(service);
    assertEquals(ENDPOINT, service.endpoint());
    assertArrayEquals(
        "s3cr3t-marker".getBytes(StandardCharsets.UTF_8), service.secret().getSecretBytes());
    assertTrue(!arguments.toString().contains("s3cr3t-marker"));
  }

  @Test
  void insecureEndpoint_isTakenByItsOwnOption_only() {
    Service service =
        Arguments.parse(
                List.of("--insecure-http-endpoint", "http://language:5000", "--key-env", "PATH"))
            .service();

    assertNotNull(service);
    assertEquals("http://language:5000", service.endpoint());
    assertTrue(service.isInsecure());
    assertThrows(
        UsageException.class,
        () ->
            Arguments.parse(
                List.of(
                    "--insecure-http-endpoint",
                    "http://language:5000",
                    "--endpoint",
                    ENDPOINT,
                    "--key-env",
                    "PATH")));
  }

  @Test
  void keyEnv_namesAVariable() {
    Service service =
        Arguments.parse(List.of("--endpoint", ENDPOINT, "--key-env", "PATH")).service();

    assertNotNull(service);
    assertArrayEquals(
        System.getenv("PATH").strip().getBytes(StandardCharsets.UTF_8),
        service.secret().getSecretBytes());
  }

  @Test
  void tokenEnv_isAToken() {
    Service service =
        Arguments.parse(List.of("--endpoint", ENDPOINT, "--token-env", "PATH")).service();

    assertNotNull(service);
    assertTrue(service.isToken());
  }

  @ParameterizedTest
  @CsvSource({"90s, 90", "30m, 1800", "2h, 7200", "24h, 86400"})
  void jobTimeout_isATimeWithItsUnit(String given, long seconds) {
    assertEquals(
        Duration.standardSeconds(seconds),
        Arguments.parse(List.of("--job-timeout", given)).jobTimeout());
  }

  @ParameterizedTest
  @CsvSource({
    "dead-letter, DEAD_LETTER",
    "split, SPLIT",
    "split-keeping-partial, SPLIT_KEEPING_PARTIAL"
  })
  void longDocuments_areAWordAndASize(String word, LongDocuments meant) {
    Arguments arguments =
        Arguments.parse(List.of("--long-documents", word, "--max-chunk-size=5120"));

    assertEquals(meant, arguments.longDocuments());
    assertEquals(5_120, arguments.maxChunkSize());
    assertTrue(Usage.TEXT.contains("\n" + " ".repeat(28) + word + " "), Usage.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file.csv                          | unexpected \"file.csv\"; every option begins with --",
        "--                                | unexpected \"--\"; every option begins with --",
        "--input                           | --input needs a value",
        "--input --tasks pii               | --input needs a value",
        "--output=                         | --output needs a value",
        "--output a --output b             | --output is given twice",
        "--input a --conversations b       | --input and --conversations do not go together; run"
            + " them apart",
        "--key-env PATH                    | --key-env without --endpoint: say where it belongs",
        "--token-env=PATH                  | --token-env without --endpoint: say where it belongs",
        "--endpoint https://x.example      | --endpoint needs one of --key-file, --key-env,"
            + " --token-file, --token-env",
        "--endpoint https://x.example --key-env PATH --token-env PATH"
            + " | --endpoint needs one of --key-file, --key-env, --token-file, --token-env",
        "--endpoint https://x.example --token-env NO_SUCH_VARIABLE"
            + " | --token-env NO_SUCH_VARIABLE: holds no token",
        "--job-timeout 30                  | --job-timeout 30: should be like 90s, 30m or 2h, and at"
            + " most 24h",
        "--job-timeout=0m                  | --job-timeout 0m: should be like 90s, 30m or 2h, and at"
            + " most 24h",
        "--job-timeout 25h                 | --job-timeout 25h: should be like 90s, 30m or 2h, and at"
            + " most 24h",
        "--endpoint https://x.example --key-env NO_SUCH_VARIABLE"
            + " | --key-env NO_SUCH_VARIABLE: holds no key",
        "--endpoint https://x.example --key-file /no/such"
            + " | --key-file /no/such: cannot be read",
        "--long-documents SPLIT            | --long-documents SPLIT: the words are dead-letter,"
            + " split, split-keeping-partial",
        "--max-chunk-size 5k               | --max-chunk-size 5k: should be a number like 5120",
        "--max-chunk-size=9999999999       | --max-chunk-size 9999999999: should be a number like"
            + " 5120",
        "--runner=NoSuchRunner             | --runner=NoSuchRunner: the runners are DirectRunner,"
            + " FlinkRunner, SparkRunner",
        "--runner FlinkRunner              | --runner: only cli/analyze has the class path for"
            + " it",
        "--runner=FlinkRunner --flinkMaster=far:8081"
            + " | --flinkMaster=far:8081: the program collects the results in its own process, so"
            + " its master is [local]",
        "--runner=SparkRunner --sparkMaster=spark://far:7077"
            + " | --sparkMaster=spark://far:7077: the program collects the results in its own"
            + " process, so its master is local[*]",
        "--frobnicate                      | unknown option --frobnicate; --help lists the options",
      })
  void wrongUsage_isOneLine(String line, String message) {
    UsageException refusal =
        assertThrows(
            UsageException.class, () -> Arguments.parse(List.of(line.strip().split(" ", -1))));

    assertEquals(message, refusal.getMessage());
  }

  private static DocumentAnalysis documents(Arguments arguments) {
    return assertInstanceOf(DocumentAnalysis.class, arguments.analysis());
  }
}
