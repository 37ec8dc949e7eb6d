package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputsTest {

  private static final Path OUTPUT = Path.of("somewhere-else");

  @TempDir Path folder;

  @Test
  void jsonLines_giveIdTextAndLanguage() throws IOException {
    Path file =
        write(
            "in.jsonl",
            "\uFEFF{\"id\":\"a\",\"text\":\"one\",\"language\":\"de\",\"more\":1}\r\n\r\n"
                + "{\"id\":7,\"text\":\"\\ud83d\\ude00\\n\"}\n{\"text\":\"\"}");

    assertEquals(
        List.of(
            new InputDocument("a", "one", "de"),
            new InputDocument("7", "😀\n", null),
            new InputDocument("in.jsonl:4", "", null)),
        read(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"id\":\"b\",\"text\":\"cut     | not a JSON object",
        "{\"text\":\"x\"} {\"text\":\"y\"} | not a JSON object",
        "[1,2]                            | a line must be a JSON object",
        "{\"text\":[\"b\"]}               | \"text\" must be a string, a number or null, and is a list",
        "{\"text\":true}                  | \"text\" must be a string, a number or null, and is true or"
            + " false",
        "{\"text\":\"x\",\"id\":{}}       | \"id\" must be a string, a number or null, and is an object",
        "{\"text\":\"x\",\"language\":[]} | \"language\" must be a string, a number or null, and is a"
            + " list",
      })
  void brokenJsonLine_isNamedByFileAndLine(String line, String problem) throws IOException {
    Path file = write("in.jsonl", "{\"text\":\"fine\"}\n" + line + "\n");

    String message = refusal(file.toString());

    assertTrue(message.startsWith(file + ":2: " + problem), message);
  }

  @Test
  void textThatIsNullOrLeftOut_isABlankOne_andANumberIsItsDigits() throws IOException {
    Path file =
        write(
            "in.jsonl",
            """
            {"id":"null","text":null}
            {"id":"none"}
            {"id":"number","text":5}
            {"id":1.50,"text":5.0}
            """);

    assertEquals(
        List.of(
            new InputDocument("null", "", null),
            new InputDocument("none", "", null),
            new InputDocument("number", "5", null),
            new InputDocument("1.50", "5.0", null)),
        read(file));
  }

  @Test
  void fileWithoutTheWantedMember_isRefused_withWhatItHas() throws IOException {
    Path file = write("in.jsonl", "\n{\"key\":1,\"body\":\"my secret\"}\n{\"other\":2}\n");

    assertEquals(
        file + ":2: no line of the file has \"text\"; it has \"key\", \"body\"",
        refusal(file.toString()));
  }

  @Test
  void brokenJsonLine_isNotQuoted() throws IOException {
    Path file = write("in.jsonl", "{\"text\":\"my secret\" oops}");

    assertFalse(refusal(file.toString()).contains("secret"));
  }

  @Test
  void csv_takesQuotesLineBreaksOrderAndCase() throws IOException {
    Path file =
        write(
            "in.csv",
            String.join(
                "\r\n",
                "\uFEFFText,ID,extra,Language",
                "\"one, \"\"two\"\"",
                "three\",a,,fr",
                "plain,b,x,",
                "no id,,x,",
                ""));

    assertEquals(
        List.of(
            new InputDocument("a", "one, \"two\"\r\nthree", "fr"),
            new InputDocument("b", "plain", null),
            new InputDocument("in.csv:5", "no id", null)),
        read(file));
  }

  @Test
  void csvWithoutLanguageColumn_isRead() throws IOException {
    Path file = write("in.csv", "id,text\na,one");

    assertEquals(List.of(new InputDocument("a", "one", null)), read(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "name,text;a,b              | :1: the header has no column \"id\"; it has \"name\", \"text\"",
        "id,body;a,b                | :1: the header has no column \"text\"; it has \"id\", \"body\"",
        "id\ttext;a\tb              | :1: the header has no column \"id\"; it has \"id text\". Columns are"
            + " separated by commas",
        "id,my own text that is as long as that;a,b"
            + " | :1: the header has no column \"text\"; it has \"id\", \"my own text that is as long as t…\"",
        ";;id,body;a,b              | :3: the header has no column \"text\"",
        "id,text;a,b;c,d,e          | :3: 3 columns where the header has 2",
        "id,text;a,b;c              | :3: 1 columns where the header has 2",
        "id,text;a,\"b\" c          | :2: not a CSV row",
        "id,text;a,b;c,\"never ends | :3: not a CSV row",
        "id,id,text;a,b,c           | :1: not a CSV header",
      })
  void brokenCsv_isNamedByFileAndLine(String rows, String problem) throws IOException {
    Path file = write("in.csv", rows.strip().replace(';', '\n') + "\n");

    String message = refusal(file.toString());

    assertTrue(message.startsWith(file + problem), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void csvRows_areCalledAfterTheirFirstLine_whateverTheLineEnds(String end) throws IOException {
    String rows =
        "|ID,text|,one||,\"two|and a half||\"|,three||,\"four|\"\"|\"|,\"|five\"".replace("|", end);
    Path file = write("in.csv", rows);
    Path broken = write("broken.csv", rows + end + end + "a,b,\"c" + end + "d\"" + end);
    Path open = write("open.csv", rows + end + end + "a,\"b" + end);

    assertEquals(
        List.of("in.csv:3", "in.csv:5", "in.csv:9", "in.csv:11", "in.csv:14"),
        read(file).stream().map(InputDocument::id).toList());
    assertEquals(
        broken + ":17: 3 columns where the header has 2", refusal(broken.toString()), "broken row");
    assertEquals(open + ":17: not a CSV row: check its quotes", refusal(open.toString()), "open");
  }

  @Test
  void lineEndsOfEachKindInOneFile_areCountedAsTheyStand() throws IOException {
    Path file = write("in.csv", "id,text\r\n,\"a\rb\nc\r\nd\"\n,\"e\n\rf\"\r\r\n\n,g\r,h");

    assertEquals(
        List.of("in.csv:2", "in.csv:6", "in.csv:11", "in.csv:12"),
        read(file).stream().map(InputDocument::id).toList());
  }

  @Test
  void textFile_isOneDocumentNamedAsTheFile() throws IOException {
    Path file = write("letter.txt", "\uFEFFDear all,\r\n\r\nbye\n");

    assertEquals(
        List.of(new InputDocument("letter.txt", "Dear all,\r\n\r\nbye\n", null)), read(file));
  }

  @ParameterizedTest
  @CsvSource({"jsonl,lf", "csv,lf", "txt,lf", "csv,cr", "csv,crlf"})
  void bytesThatAreNotUtf8_areNamedByFileAndLine(String ending, String lineEnd) throws IOException {
    Path file = folder.resolve("in." + ending);
    String end = lineEnd.replace("cr", "\r").replace("lf", "\n");
    byte[] bytes = "id,text|{}|b,caf".replace("|", end).getBytes(StandardCharsets.UTF_8);
    byte[] latin = Arrays.copyOf(bytes, bytes.length + 2);
    latin[bytes.length] = (byte) 0xE9;
    latin[bytes.length + 1] = '\n';
    Files.write(file, latin);

    assertEquals(file + ":3: not UTF-8", refusal(file.toString()));
  }

  @Test
  void globs_crossFoldersWithTwoStars_andNameDocumentsBelowTheFixedPart() throws IOException {
    write("mails/a.txt", "1");
    write("mails/2026/b.txt", "2");
    write("mails/2026/c.md", "3");

    List<InputDocument> documents = Inputs.read(List.of(folder + "/mails/**/*.txt"), OUTPUT);

    assertEquals(
        List.of("2026/b.txt", "a.txt"), documents.stream().map(InputDocument::id).toList());
  }

  @Test
  void folder_givesItsReadableFilesOnly() throws IOException {
    write("b.txt", "2");
    write("a.TXT", "1");
    write("notes.md", "no");
    write("deeper/c.txt", "3");

    List<InputDocument> documents = Inputs.read(List.of(folder.toString()), OUTPUT);

    assertEquals(List.of("a.TXT", "b.txt"), documents.stream().map(InputDocument::id).toList());
  }

  @Test
  void fileNamedTwice_isReadOnce_andOneWithAStarInItsNameIsItself() throws IOException {
    Path file = write("[1].txt", "x");

    assertEquals(1, Inputs.read(List.of(file.toString(), folder + "/*.txt"), OUTPUT).size());
  }

  @Test
  void sameIdInTwoFiles_isTwoDocuments() throws IOException {
    Path one = write("1.jsonl", "{\"id\":\"a\",\"text\":\"x\"}");
    Path two = write("2.jsonl", "{\"id\":\"a\",\"text\":\"y\"}");

    assertEquals(2, Inputs.read(List.of(one.toString(), two.toString()), OUTPUT).size());
  }

  @Test
  void inputsThatNameNothing_areRefused() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path hollow = write("hollow.jsonl", "\n");
    Path other = write("x.md", "x");

    assertEquals("--input gone.jsonl: no such file", refusal("gone.jsonl"));
    assertEquals("--input " + folder + "/*.csv: no file matches", refusal(folder + "/*.csv"));
    assertTrue(refusal(folder + "/none/*.csv").endsWith("no file matches"));
    assertTrue(refusal(empty.toString()).contains("no .jsonl, .csv or .txt file in this folder"));
    assertEquals("no document in " + hollow, refusal(hollow.toString()));
    assertTrue(refusal(other.toString()).contains("the ending must be .jsonl, .csv or .txt"));
    assertTrue(refusal(folder + "/{a.txt").contains("not a pattern"));
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<InputDocument> read(Path file) {
    return Inputs.read(List.of(file.toString()), OUTPUT);
  }

  private static String refusal(String pattern) {
    return String.valueOf(
        assertThrows(UsageException.class, () -> Inputs.read(List.of(pattern), OUTPUT))
            .getMessage());
  }

  @Test
  void inputInTheOutputFolder_isRefused_forItWouldBeOverwritten() throws IOException {
    Path file = write("results.jsonl", "{\"text\":\"x\"}");

    UsageException refusal =
        assertThrows(UsageException.class, () -> Inputs.read(List.of(file.toString()), folder));
    assertEquals(
        "--input " + file + ": lies in --output " + folder + ", which is overwritten",
        refusal.getMessage());
  }
}
