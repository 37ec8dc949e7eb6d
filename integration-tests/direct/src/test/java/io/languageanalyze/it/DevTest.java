package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code ./dev}, in a repository whose path has blanks and whose Maven only notes its arguments.
 */
@DisabledOnOs(OS.WINDOWS)
class DevTest {

  // Writes the report of a test that passed, unless it is ordered to fail or to run nothing.
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo "[INFO] hello"
      printf '%s\\n' "$@" >>told.txt
      [[ ! -e broken ]] || { echo "[ERROR] broken"; exit 1; }
      for kind in surefire failsafe; do
        mkdir -p one/target/$kind-reports
        [[ -e idle ]] || echo '<testsuite name="x" time="1" tests="3" errors="0" skipped="1" failures="0">' \\
          >one/target/$kind-reports/TEST-x.xml
      done
      """;

  private static final String TESTS = ".*/src/test/java/.*\\.java";

  private record Ended(int exitCode, String output) {}

  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void makeRepository() throws IOException {
    root = Files.createDirectories(temp.resolve("a folder with blanks"));
    Files.copy(Path.of("../../dev"), root.resolve("dev"));
    Files.writeString(root.resolve("mvnw"), MAVEN);
    assertTrue(root.resolve("mvnw").toFile().setExecutable(true));
    assertTrue(root.resolve("dev").toFile().setExecutable(true));
    for (String test :
        List.of("one/=OneTest", "two/three/=ThreeIT", "two/=BothIT", "one/=BothIT")) {
      String[] parts = test.split("=", -1);
      Path folder = Files.createDirectories(root.resolve(parts[0] + "src/test/java/some"));
      Files.writeString(folder.resolve(parts[1] + ".java"), "");
    }
    Files.writeString(root.resolve("one/pom.xml"), "");
  }

  @Test
  void it_findsTheModulesByItself_fromAnyFolder() throws Exception {
    assertEquals(0, dev("it", "ThreeIT#aName", "-Dx=a b").exitCode());
    assertTrue(
        arguments()
            .containsAll(List.of("two/three", "verify", "-Dit.test=ThreeIT#aName", "-Dx=a b")));
    assertEquals(0, dev("it", "BothIT").exitCode());
    assertTrue(arguments().contains("one,two"));
  }

  @Test
  void test_takesATest_aModule_orLeavesOutTheSlowOnes() throws Exception {
    Ended one = dev("test", "O*Test");
    assertEquals("O*Test: 2 tests passed, 1 skipped\n", one.output());
    assertTrue(arguments().containsAll(List.of("-Dtest=O*Test", "-Dtest.excludedGroups=")));
    dev("test", "one");
    assertTrue(arguments().containsAll(List.of("one", "-Dtest.excludedGroups=scale,slow")));
    dev("test");
    assertFalse(arguments().contains("-pl"));
  }

  @Test
  void aMistypedName_isRefused_andMavenIsNotAsked() throws Exception {
    Ended ended = dev("it", "thre");

    assertEquals(2, ended.exitCode());
    assertEquals("no test named thre\n  there is ThreeIT\n", ended.output());
    assertFalse(Files.exists(root.resolve("told.txt")));
  }

  @Test
  void aName_thatRunsNothing_isAFailure() throws Exception {
    Files.writeString(root.resolve("idle"), "");

    Ended ended = dev("test", "OneTest#nothing");

    assertEquals(1, ended.exitCode());
    assertEquals("no test named OneTest#nothing was run\n", ended.output());
  }

  @Test
  void whatMavenSays_isShown_whereItFails() throws Exception {
    Files.writeString(root.resolve("broken"), "");

    Ended ended = dev("format");

    assertEquals(1, ended.exitCode());
    assertTrue(ended.output().startsWith("[ERROR] broken\nfailed; "), ended.output());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tset",
        "sim x",
        "sim",
        "fuzz seed",
        "bench 3",
        "javadoc x",
        "bench runs 3",
        "golden rings",
        "it",
        "help tset"
      })
  void whatIsNoWord_isRefused_withWhatThereIs(String words) throws Exception {
    Ended ended = dev(words.split(" "));

    assertEquals(2, ended.exitCode());
    assertTrue(
        ended.output().contains("./dev") || ended.output().contains("there are"), ended.output());
    assertFalse(Files.exists(root.resolve("told.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "it", "sim", "fuzz", "bench", "golden", "javadoc", "format"})
  void everyWord_hasItsHelp(String word) throws Exception {
    Ended help = dev("help", word);

    assertEquals(0, help.exitCode());
    assertTrue(help.output().startsWith("./dev " + word), help.output());
    assertEquals(help, dev(word, "--help"));
    assertTrue(dev("help").output().contains("./dev " + word));
  }

  @Test
  void ci_failsWhereAModuleRanNoTest() throws Exception {
    Path ci = Files.createDirectories(root.resolve(".ci")).resolve("run");
    Files.copy(Path.of("../../.ci/run"), ci);

    Ended ended = run(List.of("bash", ci.toString()));

    assertEquals(1, ended.exitCode());
    assertTrue(ended.output().contains("no test of ./two"), ended.output());
    for (String module : List.of("two", "two/three")) {
      // What Maven would write while it runs; a minute on, as no report is older than the run.
      Path reports = Files.createDirectories(root.resolve(module + "/target/failsafe-reports"));
      Path report = Files.writeString(reports.resolve("TEST-x.xml"), "");
      Files.setLastModifiedTime(report, FileTime.from(Instant.now().plusSeconds(60)));
    }
    Files.delete(root.resolve("told.txt"));
    assertEquals(0, run(List.of("bash", ci.toString())).exitCode());
  }

  /** Names in a script are not seen by a compiler. */
  @Test
  void everyTestThatItNames_isThere() throws Exception {
    String script = Files.readString(Path.of("../../dev"));
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("../.."))) {
      for (Path file : files.filter(each -> each.toString().matches(TESTS)).toList()) {
        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    }
    String benchmarks = "io.languageanalyze.benchmarks.Benchmarks";
    assertTrue(script.contains(benchmarks));
    Path main = Path.of("../../benchmarks/src/main/java", benchmarks.replace('.', '/') + ".java");
    assertTrue(Files.exists(main), main + " is not there");
    Matcher names = Pattern.compile("\\b[A-Z][A-Za-z]+(Test|IT)\\b").matcher(script);
    while (names.find()) {
      assertTrue(sources.containsKey(names.group()), names.group() + " is not there");
    }
    String all = String.join("", sources.values());
    for (String word :
        List.of(
            "simulation.seed",
            "simulation.seeds",
            "fuzz.cases",
            "fuzz.seed",
            "schemas.write",
            "dependencies.write",
            "recordings.write",
            "polling.write",
            "translation.write")) {
      assertTrue(script.contains(word) && all.contains(word), word);
    }
  }

  private List<String> arguments() throws IOException {
    Path arguments = root.resolve("told.txt");
    List<String> lines = Files.readAllLines(arguments);
    Files.delete(arguments);
    return lines;
  }

  private Ended dev(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("dev").toString()));
    command.addAll(List.of(words));
    return run(command);
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
