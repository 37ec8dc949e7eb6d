package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document × task comes out exactly once, whatever service and runner do. */
class SimulationTest {

  /** How many seeds, from 0 on: {@code ./dev sim 100000} for a long run. */
  private static final long SEEDS = Long.getLong("simulation.seeds", 2_000);

  private static final int MOST_STEPS = 5_000;

  @Tag("slow")
  @Test
  void everyDocument_comesOutOncePerTask() {
    List<String> failures =
        LongStream.range(0, SEEDS)
            .parallel()
            .mapToObj(SimulationTest::failure)
            .flatMap(Optional::stream)
            .toList();

    assertEquals(List.of(), failures, () -> failures.size() + " of " + SEEDS + " seeds failed");
  }

  /**
   * Seeds that failed once; or {@code ./dev sim seed N}. 4,055, 15,350, 16,738 and 25,462: a timer
   * came a nanosecond before the permit it waited for, and then once more a millisecond later.
   * 1,167: after a bundle failed, the shard asked for its next wakeup in some years. Of 282 only
   * the number is left.
   */
  @ParameterizedTest
  @MethodSource
  void seedsThatFailedOnce(long seed) throws Exception {
    assertHolds(seed);
  }

  static LongStream seedsThatFailedOnce() {
    Long asked = Long.getLong("simulation.seed");
    return asked == null
        ? LongStream.of(282, 1_167, 4_055, 15_350, 16_738, 25_462)
        : LongStream.of(asked);
  }

  private static Optional<String> failure(long seed) {
    try {
      assertHolds(seed);
      return Optional.empty();
    } catch (Exception | AssertionError e) {
      return Optional.of("seed %d: %s; again: ./dev sim seed %d".formatted(seed, e, seed));
    }
  }

  private static void assertHolds(long seed) throws Exception {
    Simulation simulation = new Simulation(seed);

    simulation.run(MOST_STEPS);

    String run = "seed " + seed;
    assertTrue(simulation.steps < MOST_STEPS, run + ": does not come to an end");
    assertEquals(0, simulation.idleSteps, run + ": asked for a call with nothing to do");
    assertEquals(0, simulation.service.hasty, run + ": looked again at once");
    assertEquals(0, simulation.service.paidTwice, run + ": submitted what was running");
    assertEquals(0, simulation.overBudget, run + ": billed more than was granted");
    assertEquals(0, simulation.client.overLimit, run + ": a request over the limits");
    assertTrue(simulation.peakInFlight <= simulation.config.maxJobs(), run + ": too many jobs");
    assertEquals(expected(simulation.documents), accounted(simulation), run);
  }

  private static List<String> expected(List<List<String>> documents) {
    List<String> expected = new ArrayList<>();
    for (List<String> chunks : documents) {
      chunks.forEach(text -> Simulation.TASKS.forEach(task -> expected.add(task + ":" + text)));
    }
    return expected.stream().sorted().toList();
  }

  // A dead one without a task stands for all tasks; nothing is merged, so that doubles show.
  private static List<String> accounted(Simulation simulation) {
    Map<String, List<String>> byFirstChunk = new HashMap<>();
    simulation.documents.forEach(chunks -> byFirstChunk.put(chunks.get(0), chunks));
    List<String> accounted = new ArrayList<>();
    for (DocumentOutcome outcome : simulation.committed) {
      List<String> chunks =
          byFirstChunk.getOrDefault(new String(outcome.origin(), UTF_8), List.of());
      assertEquals(chunks.size(), outcome.chunks().size(), "a document leaves with all its parts");
      for (int i = 0; i < chunks.size(); i++) {
        String text = chunks.get(i);
        assertHonest(text, outcome.chunks().get(i));
        for (TaskOutcome taskOutcome : outcome.chunks().get(i)) {
          tasks(taskOutcome).forEach(task -> accounted.add(task + ":" + text));
        }
      }
    }
    return accounted.stream().sorted().toList();
  }

  private static List<String> tasks(TaskOutcome taskOutcome) {
    if (taskOutcome instanceof TaskResult answered) {
      return List.of(answered.taskName());
    }
    String task = ((TaskFailure) taskOutcome).taskName();
    return task == null ? Simulation.TASKS : List.of(task);
  }

  private static void assertHonest(String text, List<TaskOutcome> taskOutcomes) {
    Set<DeadLetterReason> reasons = new TreeSet<>();
    for (TaskOutcome taskOutcome : taskOutcomes) {
      if (taskOutcome instanceof TaskResult answered) {
        String said = "{\"said\":\"" + answered.taskName() + ":" + text + "\"}";
        assertEquals(said, answered.json(), "mixed up");
        assertTrue(text.startsWith("fine"), "an answer for " + text);
      } else {
        reasons.add(((TaskFailure) taskOutcome).reason());
      }
    }
    boolean poison = text.startsWith(FakeLanguageClient.POISON);
    assertFalse(poison && reasons.contains(DeadLetterReason.MISSING_RESULT), "poison was taken");
    assertFalse(
        text.startsWith("fine") && reasons.contains(DeadLetterReason.DOCUMENT_FAILED),
        "a sound document failed");
  }
}
