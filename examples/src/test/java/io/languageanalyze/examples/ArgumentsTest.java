package io.languageanalyze.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.examples.Arguments.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentsTest {

  private static final String ENDPOINT = "https://contoso.cognitiveservices.azure.com";

  @TempDir Path folder;

  @Test
  void nothingGiven_meansBundledDocumentsAllTasksAndTheEmulator() {
    Arguments arguments = Arguments.parse(List.of());

    assertEquals(List.of(), arguments.inputs());
    assertEquals(List.of(AnalysisTask.values()), arguments.tasks());
    assertEquals(Path.of("analysis-output"), arguments.output());
    assertNull(arguments.service());
    assertNull(arguments.language());
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
                "auto"));

    assertEquals(List.of("a.csv", "b=c.txt"), arguments.inputs());
    assertEquals(List.of(AnalysisTask.PII, AnalysisTask.SENTIMENT), arguments.tasks());
    assertEquals("auto", arguments.language());
    assertEquals(7, arguments.options().getTargetParallelism());
    assertEquals("mine", arguments.options().getJobName());
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
        "s3cr3t-marker".getBytes(StandardCharsets.UTF_8), service.key().getSecretBytes());
    assertTrue(!arguments.toString().contains("s3cr3t-marker"));
  }

  @Test
  void keyEnv_namesAVariable() {
    Service service =
        Arguments.parse(List.of("--endpoint", ENDPOINT, "--key-env", "PATH")).service();

    assertNotNull(service);
    assertArrayEquals(
        System.getenv("PATH").strip().getBytes(StandardCharsets.UTF_8),
        service.key().getSecretBytes());
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
        "--tasks summary                   | --tasks: there is no task \"summary\"; there are"
            + " sentiment,pii,key-phrases,entities",
        "--tasks pii,pii                   | --tasks names pii twice",
        "--key-env PATH                    | a key without --endpoint: say where it belongs",
        "--endpoint https://x.example      | --endpoint needs either --key-file or --key-env",
        "--endpoint https://x.example --key-env NO_SUCH_VARIABLE"
            + " | --key-env NO_SUCH_VARIABLE: holds no key",
        "--endpoint https://x.example --key-file /no/such"
            + " | --key-file /no/such: cannot be read",
        "--frobnicate                      | unknown option --frobnicate; --help lists the options",
      })
  void wrongUsage_isOneLine(String line, String message) {
    UsageException refusal =
        assertThrows(
            UsageException.class, () -> Arguments.parse(List.of(line.strip().split(" ", -1))));

    assertEquals(message, refusal.getMessage());
  }

  @Test
  void otherRunners_areRefusedInOneLine() {
    UsageException refusal =
        assertThrows(UsageException.class, () -> Arguments.parse(List.of("--runner=NoSuchRunner")));

    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains("NoSuchRunner"), message);
    assertEquals(1, message.lines().count());
  }
}
