package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.DeadLetterReason;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TallyTest {

  private static final Traffic TRAFFIC = new Traffic(1, 1, 3, 2, 4, 1_234);

  private final Tally tally = new Tally(3, List.of("pii", "entities"));

  @Test
  void deadLetterForAllTasks_countsForEachOfThem() {
    tally.result(0, "pii");
    tally.deadLetter(0, "entities", DeadLetterReason.DOCUMENT_FAILED);
    tally.deadLetter(1, null, DeadLetterReason.INVALID_INPUT);
    tally.result(2, "pii");
    tally.result(2, "entities");

    Summary summary = summary();
    assertTrue(summary.isAccountedFor());
    assertEquals(3, summary.results());
    assertEquals(2, summary.deadLetters());
    assertEquals(1, summary.deadForAll());
  }

  @Test
  void lostResultBesideARepeatedOne_isNoticed() {
    tally.deadLetter(1, null, DeadLetterReason.INVALID_INPUT);
    tally.deadLetter(2, null, DeadLetterReason.TOO_LARGE);
    tally.result(0, "pii");
    tally.result(0, "pii");

    Summary summary = summary();
    assertFalse(summary.isAccountedFor());
    assertEquals(1, summary.missing());
    assertEquals(1, summary.repeated());
  }

  @Test
  void unreadableResult_takesThePlaceOfItsRawResult() {
    tally.deadLetter(1, null, DeadLetterReason.INVALID_INPUT);
    tally.deadLetter(2, null, DeadLetterReason.INVALID_INPUT);
    tally.result(0, "pii");
    tally.result(0, "entities");
    tally.deadLetter(0, "entities", DeadLetterReason.UNREADABLE_RESULT);

    assertTrue(summary().isAccountedFor());
    assertEquals(1, summary().results());
  }

  @Test
  void resultOfATaskThatWasNotRequested_isAnError() {
    assertThrows(IllegalArgumentException.class, () -> tally.result(0, "sentiment"));
  }

  @Test
  void table_alignsItsFigures() {
    tally.deadLetter(0, null, DeadLetterReason.TOO_LARGE);

    assertEquals(
        String.join(
            System.lineSeparator(),
            "documents                        3",
            "tasks for each                   2",
            "results                          0",
            "dead letters                     1",
            "  TOO_LARGE                      1",
            "jobs                             1",
            "polls                            3",
            "calls refused (429)              2",
            "text records to bill         1,234",
            "seconds                       61.3",
            ""),
        summary().toTable("document"));
  }

  @Test
  void json_holdsTheFiguresOfTheTable() {
    String json = summary().toJson().replaceAll("\\s", "");

    assertEquals(
        "{\"documents\":3,\"tasks\":2,\"results\":0,\"deadLetters\":0,\"deadLettersByReason\":{},"
            + "\"missing\":6,\"repeated\":0,\"strangers\":0,\"jobs\":1,\"polls\":3,\"throttled\":2,\"retries\":4,"
            + "\"textRecords\":1234,\"seconds\":61.3,\"accountedFor\":false}",
        json);
  }

  private Summary summary() {
    return Summary.of(3, 2, tally, 0, 3, TRAFFIC, 61.26);
  }
}
