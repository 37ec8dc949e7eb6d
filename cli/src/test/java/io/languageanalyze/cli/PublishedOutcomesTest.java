package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishedOutcomesTest {

  private static final List<String> IDS = List.of("same", "same", "other");
  private static final List<String> TASKS = List.of("pii", "entities");
  private static final Traffic TRAFFIC = new Traffic(1, 1, 1, 0, 0, 1);

  @TempDir Path folder;

  private final StringBuilder results = new StringBuilder();
  private final StringBuilder dead = new StringBuilder();
  private final StringBuilder documents = new StringBuilder();

  @Test
  void inputsWithOneId_haveOneOutcomeEach() throws IOException {
    complete();

    Summary summary = summary();

    assertTrue(summary.isAccountedFor(), summary::mismatch);
    assertEquals(3, summary.results());
    assertEquals(2, summary.deadLetters());
    assertEquals(1, summary.deadForAll());
  }

  @Test
  void linesOfAnotherRun_areNoticed() throws IOException {
    complete();
    result("theirs", "pii");
    result("other", "sentiment");
    documents.append("{\"id\":\"theirs\"}\n");

    Summary summary = summary();

    assertFalse(summary.isAccountedFor());
    assertEquals(3, summary.strangers());
    assertEquals(4, summary.documentLines());
    assertEquals(
        "0 outcomes missing, 0 repeated, 3 lines of something else; documents.jsonl has 4 lines"
            + " for 3",
        summary.mismatch());
  }

  @Test
  void repeatedAndLostLines_areNoticed() throws IOException {
    result("other", "pii");
    result("other", "pii");

    Summary summary = summary();

    assertEquals(1, summary.repeated());
    assertEquals(5, summary.missing());
  }

  @Test
  void unreadableResult_standsForItsRawResult_andTheCommonestReasonIsNamed() throws IOException {
    complete();
    dead("other", "\"pii\"", "UNREADABLE_RESULT");

    Summary summary = summary();

    assertTrue(summary.isAccountedFor(), summary::mismatch);
    assertEquals(2, summary.results());
  }

  @Test
  void lineThatIsCutOff_isAnError() throws IOException {
    complete();
    results.append("{\"id\":\"other\",\"task\":\"pii\",\"result\":{\"a");

    assertThrows(IOException.class, this::summary);
  }

  private void complete() {
    result("same", "pii");
    result("same", "entities");
    dead("same", "null", "INVALID_INPUT");
    result("other", "pii");
    dead("other", "\"entities\"", "TASK_FAILED");
    documents.append("{\"id\":\"same\"}\n{\"id\":\"other\"}\n{\"id\":\"same\"}\n");
  }

  private void result(String id, String task) {
    results.append(
        "{\"id\":\"%s\",\"task\":\"%s\",\"result\":{\"id\":[\"deeper\"],\"task\":1}}\n"
            .formatted(id, task));
  }

  private void dead(String id, String task, String reason) {
    dead.append(
        "{\"id\":\"%s\",\"task\":%s,\"reason\":\"%s\",\"message\":\"m\"}\n"
            .formatted(id, task, reason));
  }

  private Summary summary() throws IOException {
    Tally written = new Tally(3, TASKS);
    for (int i = 0; i < 3; i++) {
      written.result(i, "pii");
      written.result(i, "entities");
    }
    try (OutputFolder output = OutputFolder.open(folder.resolve("out"))) {
      output.publish();
      Files.writeString(output.results().path(), results);
      Files.writeString(output.deadLetters().path(), dead);
      Files.writeString(output.documents().path(), documents);
      PublishedOutcomes published = PublishedOutcomes.read(output, IDS, TASKS);
      return Summary.of(3, 2, published, written, TRAFFIC, 1);
    }
  }
}
