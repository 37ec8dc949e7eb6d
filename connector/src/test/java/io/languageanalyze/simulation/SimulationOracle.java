package io.languageanalyze.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.testing.FakeLanguageClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What holds in every run of the {@link Simulation}. */
public final class SimulationOracle {

  private static final int MOST_STEPS = 5_000;

  private SimulationOracle() {}

  /** Runs the simulation with a seed and fails where a promise is broken. */
  public static void assertHolds(long seed) throws Exception {
    Simulation simulation = new Simulation(seed);

    simulation.run(MOST_STEPS);

    String run = "seed " + seed;
    assertTrue(simulation.steps < MOST_STEPS, run + ": does not come to an end");
    assertEquals(0, simulation.idleSteps, run + ": requested a call with nothing to do");
    assertEquals(0, simulation.service.hasty, run + ": polled again at once");
    assertEquals(0, simulation.service.paidTwice, run + ": submitted what was running");
    assertEquals(0, simulation.overBudget, run + ": billed more than was granted");
    assertEquals(0, simulation.client.overLimit, run + ": a request over the limits");
    assertTrue(simulation.peakInFlight <= simulation.config.maxJobs(), run + ": too many jobs");
    assertEquals(expected(simulation.input.documents()), accounted(simulation), run);
  }

  private static List<String> expected(List<List<String>> documents) {
    List<String> expected = new ArrayList<>();
    for (List<String> chunks : documents) {
      chunks.forEach(text -> Simulation.TASKS.forEach(task -> expected.add(task + ":" + text)));
    }
    return expected.stream().sorted().toList();
  }

  // A failure without a task stands for all tasks; nothing is merged, so that doubles show.
  private static List<String> accounted(Simulation simulation) {
    Map<String, List<String>> byFirstChunk = new HashMap<>();
    simulation.input.documents().forEach(chunks -> byFirstChunk.put(chunks.get(0), chunks));
    List<String> accounted = new ArrayList<>();
    for (DocumentOutcome outcome : simulation.committed) {
      List<String> chunks =
          byFirstChunk.getOrDefault(new String(outcome.origin(), UTF_8), List.of());
      assertEquals(chunks.size(), outcome.chunks().size(), "a document leaves with all its chunks");
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
    if (taskOutcome instanceof TaskResult result) {
      return List.of(result.taskName());
    }
    String task = ((TaskFailure) taskOutcome).taskName();
    return task == null ? Simulation.TASKS : List.of(task);
  }

  private static void assertHonest(String text, List<TaskOutcome> taskOutcomes) {
    Set<DeadLetterReason> reasons = new TreeSet<>();
    for (TaskOutcome taskOutcome : taskOutcomes) {
      if (taskOutcome instanceof TaskResult result) {
        String said = "{\"said\":\"" + result.taskName() + ":" + text + "\"}";
        assertEquals(said, result.json(), "mixed up");
        assertTrue(text.startsWith("fine"), "a result for " + text);
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
