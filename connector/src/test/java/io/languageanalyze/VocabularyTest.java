package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One idea has one word, in code, comments, messages and docs. Each name is compared word by word:
 * {@code readStretch} contains "stretch".
 */
class VocabularyTest {

  private static final Path ROOT = Path.of("..");

  /** A word or phrase as a regular expression, and what to write instead. */
  private static final Map<Pattern, String> BETTER = new LinkedHashMap<>();

  private static void replace(String words, String better) {
    BETTER.put(Pattern.compile("\\b(" + words + ")\\b"), better);
  }

  static {
    replace("looks?|looked|looking", "poll (a job), find (a text), check");
    replace("twins?", "duplicate");
    replace("bury|buried|last words", "dead-letter");
    replace("dead ones?|dead answers?", "failure");
    replace("odd", "malformed");
    replace("seams?", "overlap, merge point");
    replace("pieces?|stretch(es)?", "chunk, span");
    replace("divides?|divided|dividing|divisions?|indivisible", "split");
    replace("joins?|joined|joining", "merge");
    replace("borders?", "boundary");
    replace("talks?|chats?|utterances?", "conversation, turn");
    replace("moods?", "sentiment");
    replace("verdicts?", "failure action");
    replace("halved?|halving", "bisect");
    replace("ledgers?", "state store");
    replace("told|felt|poetry", "a verb that names what the code does");
    replace("answers?|answered|answering", "result (of a task), response (of a call)");
    replace("hidden|hides?", "masked, mask");
    replace("travels?|travelled", "is sent, is serialized");
    replace("mocks?|stubs?|simulators?", "emulator");
    replace("asked for on the workers", "resolved on the workers");
    replace("wait(s|ed|ing)? for company", "wait for the batch to fill");
    replace("hangs? together", "relations");
    replace("came? of the documents", "the outputs");
    replace("nobody (knows|says|looks)", "is not documented, is unknown");
  }

  /** A use that is right: a part of the line, in files whose path contains the text before it. */
  private record Allowed(String path, String line, String why) {}

  private static final List<Allowed> ALLOWED =
      List.of(
          new Allowed("", "String.join(", "the JDK's name"),
          new Allowed("", "Collectors.joining(", "the JDK's name"),
          new Allowed("", ".join()", "the JDK's name"),
          new Allowed("", "thread.join(", "the JDK's name"),
          new Allowed("docs/guide", "`JOIN", "the word of SQL"),
          new Allowed("", ".divide(", "BigDecimal's name"),
          new Allowed("", ".dividedBy(", "Duration's name"),
          new Allowed("", ".lookingAt()", "the JDK's name"),
          new Allowed("", "MockHttpTransport", "the HTTP library's name"),
          new Allowed("", "MockLowLevelHttp", "the HTTP library's name"),
          new Allowed("internal/text/TextElements", "join", "the word of UAX #29 for marks"),
          new Allowed("internal/chunk/GraphemeClusters", "join", "the word of UAX #29 for marks"),
          new Allowed("internal/chunk/ChunkScanner", "TextElements.joins", "the same"),
          new Allowed("internal/chunk/TextSplitter", "may join", "the same"),
          new Allowed("decisions/0006", "join", "the word of UAX #29 for marks"),
          new Allowed("SentenceRanking", "dividedBy(", "arithmetic"),
          new Allowed("KeyPhraseAnalyzer", "last + 1 < words", "an index"),
          new Allowed("KeyPhraseAnalyzer", "words.get(last), words", "an index"),
          new Allowed("", "oddCasing", "a name in the emulator's API"),
          new Allowed(
              "CHANGELOG", "`halved`, `dividedDocuments`", "former names, which it explains"),
          new Allowed("emulator/README", "Travel, Technology", "labels of a sample project"),
          new Allowed("", "UnreadableAnswer", "a code in dead letters that pipelines may compare"));

  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

  @ParameterizedTest
  @ValueSource(strings = {"connector", "cli", "examples", "expansion-service"})
  void mainCode_usesTheWordsOfTheGlossary_inMessagesToo(String module) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files("java")) {
      if (path(file).startsWith(module + "/src/main/")) {
        check(path(file), Files.readAllLines(file), found);
      }
    }
    assertEquals("", String.join("\n", found));
  }

  /** Strings of tests and of the emulator are data: texts, word lists and words of the service. */
  @Test
  void allCode_usesTheWordsOfTheGlossary_inNamesAndComments() throws IOException {
    List<String> found = new ArrayList<>();
    int files = 0;
    for (Path file : files("java")) {
      if (!file.endsWith("VocabularyTest.java")) {
        files++;
        check(path(file), withoutStrings(Files.readString(file)).lines().toList(), found);
      }
    }
    assertEquals("", String.join("\n", found));
    assertTrue(files > 400, files + " files");
  }

  @Test
  void docs_useTheWordsOfTheGlossary() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files("md")) {
      check(path(file), Files.readAllLines(file), found);
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

  @Test
  void withoutStrings_keepsTheLines() {
    String code =
        """
        a("it \\"looks\\" odd"); // told
        b(\"""
            told
            \""");
        """;
    List<String> lines = withoutStrings(code).lines().toList();
    assertEquals(List.of("a(\"\"); // told", "b(\"\"", "", ");"), lines);
  }

  /** The files of the repository with this ending, but for what a build writes. */
  private static List<Path> files(String ending) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes any) {
            String name = folder.getFileName().toString();
            boolean skipped =
                Set.of("target", "node_modules").contains(name)
                    || (name.startsWith(".") && !name.equals(".."));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
            if (file.toString().endsWith("." + ending)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  private static String path(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** Code with empty strings in place of its strings, on the same lines. */
  private static String withoutStrings(String code) {
    String shorter =
        TEXT_BLOCK
            .matcher(code)
            .replaceAll(block -> "\"\"" + block.group().replaceAll("[^\n]", ""));
    return STRING.matcher(shorter).replaceAll("\"\"");
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
      for (Map.Entry<Pattern, String> entry : BETTER.entrySet()) {
        var matcher = entry.getKey().matcher(words);
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
