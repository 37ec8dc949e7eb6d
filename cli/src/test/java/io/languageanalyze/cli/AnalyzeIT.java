package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.LanguageEmulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnalyzeIT {

  @TempDir Path folder;

  private Command command = new Command(Path.of(""));

  @BeforeEach
  void start() {
    command = new Command(folder);
  }

  @Test
  void bundledDocuments_areAllAccountedFor() throws IOException {
    int code = command.run();

    assertEquals(Analyze.OK, code, command::printed);
    List<String> ids = BundledDocuments.read().stream().map(InputDocument::id).toList();
    command.assertAllAccountedFor(ids, List.of("sentiment", "pii", "key-phrases", "entities"));
    JsonNode summary = command.summary();
    assertEquals(ids.size(), summary.get("documents").asInt());
    assertEquals(ids.size(), command.lines("documents.jsonl").size());
    assertEquals(
        Map.of("note-9204", "INVALID_INPUT", BundledDocuments.ARCHIVE_ID, "TOO_LARGE"),
        command.lines("dead-letters.jsonl").stream()
            .filter(line -> line.get("task").isNull())
            .collect(
                Collectors.toMap(
                    line -> line.get("id").asText(), line -> line.get("reason").asText())));
    assertTrue(summary.get("jobs").asInt() > 0 && summary.get("polls").asInt() > 0);
    assertTrue(summary.get("textRecords").asInt() > 0);
    assertTrue(command.printed().contains("Every document is accounted for"));
  }

  @Test
  void documentsWithOneId_getResultsOfTheirOwn() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("in.csv"),
            "id,text\nsame,The soup was wonderful.\nsame,The soup was terrible.\n");
    try (LanguageEmulator emulator = Command.emulator()) {
      int code =
          command.runAgainst(emulator.endpoint(), emulator.apiKey(), "--input", input.toString());

      assertEquals(Analyze.OK, code, command::printed);
      assertEquals(
          List.of("negative", "positive"),
          command.results("sentiment").stream()
              .map(result -> result.get("sentiment").asText())
              .sorted()
              .toList());
      assertFalse(command.printed().contains(emulator.apiKey()), "the key is printed");
    }
  }

  @Test
  void wrongKey_endsWithOneLine() throws IOException {
    try (LanguageEmulator emulator = Command.emulator()) {
      int code = command.runAgainst(emulator.endpoint(), "wrong-key-marker");

      assertEquals(Analyze.REFUSED, code, command::printed);
      assertEquals(1, command.complaints().size(), command::printed);
      assertTrue(command.printed().contains("refused the credentials: HTTP 401"), command::printed);
      assertFalse(command.printed().contains("wrong-key-marker"), "the key is printed");
      assertFalse(Files.exists(command.output().resolve("results.jsonl")));
    }
  }

  @Test
  void serviceThatIsNotThere_endsWithALineAndTheDetailsInAFile() throws IOException {
    try (LanguageEmulator emulator = Command.emulator()) {
      // A path that the service does not have returns 404, which no repetition heals.
      int code = command.runAgainst(emulator.endpoint() + "/elsewhere", emulator.apiKey());

      assertEquals(Analyze.FAILED, code, command::printed);
      assertEquals(1, command.complaints().size(), command::printed);
      assertTrue(
          Files.readString(command.output().resolve("failure.txt")).contains("ServiceException"));
    }
  }

  @Test
  void quota_isNotCalledARefusalOfTheCredentials() throws IOException {
    try (LanguageEmulator emulator = Command.emulator()) {
      emulator.inject(Fault.status(403).onSubmit());
      int code = command.runAgainst(emulator.endpoint(), emulator.apiKey());

      assertEquals(Analyze.FAILED, code, command::printed);
      assertEquals(1, command.complaints().size(), command::printed);
      String line = command.complaints().get(0);
      assertTrue(line.startsWith("analyze: the quota of the resource is used up: HTTP 403"), line);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 407})
  void pageOfAProxy_isNamedAsOne(int status) throws IOException {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/", exchange -> page(exchange, status));
    proxy.start();
    try {
      int code = command.runAgainst("http://127.0.0.1:" + proxy.getAddress().getPort(), "key");

      String printed = command.printed();
      assertFalse(printed.contains("refused the credentials"), printed);
      assertFalse(printed.contains("secret page"), printed);
      assertTrue(printed.contains("not from the service but from a proxy"), printed);
      assertNotEquals(Analyze.REFUSED, code, printed);
      assertNotEquals(Analyze.OK, code, printed);
    } finally {
      proxy.stop(0);
    }
  }

  private static void page(HttpExchange exchange, int status) throws IOException {
    byte[] page = " <!DOCTYPE html><p>secret page".getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  @Test
  void noResult_hasAnExitCodeOfItsOwn_andTheReason() throws IOException {
    Path input = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"a\",\"text\":null}\n");

    int code = command.run("--input", input.toString(), "--tasks=pii");

    assertEquals(Analyze.NO_RESULT, code, command::printed);
    command.assertAllAccountedFor(List.of("a"), List.of("pii"));
    assertEquals(1, command.complaints().size(), command::printed);
    String line = command.complaints().get(0);
    assertTrue(line.startsWith("analyze: no document has a result; the dead letters are in"), line);
    assertTrue(line.contains("INVALID_INPUT: document \"a\" is blank"), line);
    assertFalse(command.printed().contains("is accounted for"), command::printed);
  }

  @Test
  void token_isTakenInPlaceOfAKey() throws IOException {
    Path input = Files.writeString(folder.resolve("in.txt"), "A fine day.");
    try (LanguageEmulator emulator = Command.emulator()) {
      Path token = Files.writeString(folder.resolve("token"), emulator.bearerToken() + "\n");

      int code =
          command.run(
              "--input=" + input,
              "--endpoint=" + emulator.endpoint(),
              "--token-file=" + token,
              "--job-timeout=2m");

      assertEquals(Analyze.OK, code, command::printed);
      assertFalse(command.printed().contains(emulator.bearerToken()), "the token is printed");
    }
  }

  @Test
  void secondRunIntoTheFolder_isRefused_andChangesNothing() throws IOException {
    try (OutputFolder first = OutputFolder.open(command.output())) {
      first.results().write("{}");

      assertEquals(Analyze.USAGE, command.run(), command::printed);
      assertEquals(1, command.complaints().size(), command::printed);
      assertTrue(command.printed().contains("another run is writing into it"), command::printed);
      first.publish();
    }
    assertEquals(1, command.lines("results.jsonl").size());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {NoClassDefFoundError.class, StackOverflowError.class, OutOfMemoryError.class})
  void errorOfTheVirtualMachine_isOneLine(Class<? extends Error> type) throws Exception {
    Error error = type.getConstructor(String.class).newInstance("io/example/Gone");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    // It is first written to where the program says which service it asks.
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw error;
          }
        };

    int code =
        new Analyze(new PrintStream(broken), new PrintStream(err), false, 80)
            .run("--output", command.output().toString());

    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(Analyze.FAILED, code, said);
    assertEquals(1, said.lines().count(), said);
    if (error instanceof OutOfMemoryError) {
      assertTrue(said.contains("JAVA_TOOL_OPTIONS=-Xmx"), said);
    } else {
      String start =
          "analyze: failed: " + type.getSimpleName() + ": io/example/Gone. Details are in ";
      assertTrue(said.startsWith(start), said);
      Path details = Path.of(said.substring(start.length()).strip());
      assertTrue(Files.readString(details).contains("io/example/Gone"));
      Files.delete(details);
    }
  }

  @Test
  void wrongUsage_changesNothing() {
    assertEquals(Analyze.USAGE, command.run("--input", "/no/such.csv"));
    assertEquals(Analyze.USAGE, command.run("--endpoint=http://x.example", "--key-env=PATH"));

    List<String> lines = command.complaints();
    assertEquals("analyze: --input /no/such.csv: no such file", lines.get(0));
    assertTrue(lines.get(1).contains("https://"), command::printed);
    assertEquals(2, lines.size(), command::printed);
    assertFalse(Files.exists(command.output()));
  }

  @Test
  void help_printsTheOptions() {
    assertEquals(Analyze.OK, command.runBare("--help"));

    assertTrue(command.printed().startsWith("usage: cli/analyze"));
    assertTrue(
        Stream.<TaskWord<?>>concat(
                Arrays.stream(TextWord.values()), Arrays.stream(ConversationWord.values()))
            .allMatch(word -> command.printed().contains("\n" + " ".repeat(28) + word.pattern())),
        command::printed);
    for (int code = Analyze.OK; code <= Analyze.NO_RESULT; code++) {
      assertTrue(command.printed().contains("\n  " + code + "  "), "no exit code " + code);
    }
  }
}
