package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One idea has one word, in code, comments, messages and docs. Each name is compared word by word:
 * {@code readStretch} contains "stretch".
 */
class VocabularyTest {

  /** A word or phrase as a regular expression, and what to write instead. */
  private static final Map<String, String> BETTER = new LinkedHashMap<>();

  static {
    BETTER.put("looks?|looked|looking", "poll (a job), find (a text), check");
    BETTER.put("twins?", "duplicate");
    BETTER.put("bury|buried|last words", "dead-letter");
    BETTER.put("dead ones?|dead answers?", "failure");
    BETTER.put("odd", "malformed");
    BETTER.put("seams?", "overlap, merge point");
    BETTER.put("pieces?|stretch(es)?", "chunk, span");
    BETTER.put("divides?|divided|dividing|divisions?|indivisible", "split");
    BETTER.put("joins?|joined|joining", "merge");
    BETTER.put("borders?", "boundary");
    BETTER.put("talks?|chats?|utterances?", "conversation, turn");
    BETTER.put("moods?", "sentiment");
    BETTER.put("verdicts?", "failure action");
    BETTER.put("halved?|halving", "bisect");
    BETTER.put("ledgers?", "state store");
    BETTER.put("told|felt|poetry", "a verb that names what the code does");
    BETTER.put("answers?|answered|answering", "result (of a task), response (of a call)");
    BETTER.put("hidden|hides?", "masked, mask");
    BETTER.put("travels?|travelled", "is sent, is serialized");
    BETTER.put("mocks?|stubs?|simulators?", "emulator");
    BETTER.put("asked for on the workers", "resolved on the workers");
    BETTER.put("wait(s|ed|ing)? for company", "wait for the batch to fill");
    BETTER.put("hangs? together", "relations");
    BETTER.put("came? of the documents", "the outputs");
    BETTER.put("nobody (knows|says|looks)", "is not documented, is unknown");
  }

  /** A use that is right: a part of the line, in files whose path contains the text before it. */
  private record Allowed(String path, String line, String why) {}

  private static final List<Allowed> ALLOWED =
      List.of(
          new Allowed("", "String.join(", "the JDK's name"),
          new Allowed("", "Collectors.joining(", "the JDK's name"),
          new Allowed("", ".join()", "the JDK's name"),
          new Allowed("", ".divide(", "BigDecimal's name"),
          new Allowed("", ".dividedBy(", "Duration's name"),
          new Allowed("internal/text/TextElements", "join", "the word of UAX #29 for marks"),
          new Allowed("internal/chunk/GraphemeClusters", "join", "the word of UAX #29 for marks"),
          new Allowed("internal/chunk/ChunkScanner", "TextElements.joins", "the same"),
          new Allowed("internal/chunk/TextSplitter", "may join", "the same"),
          new Allowed("internal/chunk/GraphemeClusters", ".lookingAt()", "the JDK's name"),
          new Allowed("decisions/0006", "join", "the word of UAX #29 for marks"),
          new Allowed("docs/", "RecordedAnswersTest", "the name of a test"),
          new Allowed("", "UnreadableAnswer", "a code in dead letters that pipelines may compare"));

  @Test
  void sources_useTheWordsOfTheGlossary() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
        String path = file.toString().replace('\\', '/');
        check(path, Files.readAllLines(file), found);
      }
    }
    assertEquals("", String.join("\n", found));
  }

  @Test
  void docs_useTheWordsOfTheGlossary() throws IOException {
    List<String> found = new ArrayList<>();
    check("README.md", Files.readAllLines(Path.of("..", "README.md")), found);
    try (Stream<Path> files = Files.walk(Path.of("..", "docs"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        check(file.toString().replace('\\', '/'), Files.readAllLines(file), found);
      }
    }
    assertEquals("", String.join("\n", found));
  }

  @Test
  void check_findsWordsInsideNamesAndComments() {
    List<String> found = new ArrayList<>();
    check(
        "A.java",
        List.of(
            "  int readStretch(int LONGEST_PIECE) {",
            "  // Fine: an outlook, the foothold, String.join(x).",
            "  // The talk is divided."),
        found);
    assertEquals(4, found.size(), found::toString);
    assertTrue(found.get(0).startsWith("A.java:1: "), found.get(0));
    assertTrue(found.get(3).startsWith("A.java:3: \"talk\" -> conversation"), found.get(3));
  }

  private static void check(String path, List<String> lines, List<String> found) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      for (Allowed allowed : ALLOWED) {
        if (path.contains(allowed.path())) {
          line = line.replace(allowed.line(), "");
        }
      }
      String words = words(line);
      for (Map.Entry<String, String> entry : BETTER.entrySet()) {
        var matcher = Pattern.compile("\\b(" + entry.getKey() + ")\\b").matcher(words);
        while (matcher.find()) {
          found.add(
              "%s:%d: \"%s\" -> %s".formatted(path, i + 1, matcher.group(), entry.getValue()));
        }
      }
    }
  }

  /** {@code readStretch LONGEST_PIECE} as "read stretch longest piece". */
  private static String words(String line) {
    return line.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replaceAll("[^A-Za-z]+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
