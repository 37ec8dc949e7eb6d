package io.languageanalyze;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.LanguageEmulator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented command of this runner. */
class CommandLineIT {

  @TempDir private Path folder;

  @Test
  void bundledDocuments_areAllAccountedFor_andNothingElseIsSaid() throws Exception {
    Launcher.Ended ended =
        Launcher.run("flink", "--runner=FlinkRunner", "--output", folder.resolve("out").toString());

    assertEquals(0, ended.exitCode(), ended.output());
    String said = ended.output();
    assertTrue(said.contains("Every document is accounted for: 221 x 4."), said);
    assertEquals(14, said.lines().count(), said);
    assertEquals(866, Files.readAllLines(folder.resolve("out/results.jsonl")).size());
    assertEquals(12, Files.readAllLines(folder.resolve("out/dead-letters.jsonl")).size());
  }

  @Test
  void wrongKey_isOneLine_inTheServicesWords() throws Exception {
    Path key = Files.writeString(folder.resolve("key"), "wrong", UTF_8);
    try (LanguageEmulator emulator = LanguageEmulator.start()) {
      Launcher.Ended ended =
          Launcher.run(
              "flink",
              "--runner=FlinkRunner",
              "--endpoint",
              emulator.endpoint(),
              "--key-file",
              key.toString(),
              "--output",
              folder.resolve("out").toString());

      assertEquals(1, ended.exitCode(), ended.output());
      assertTrue(
          ended.output().startsWith("analyze: the service refused the credentials: HTTP 401"));
      assertEquals(1, ended.output().lines().count(), ended.output());
    }
  }
}
