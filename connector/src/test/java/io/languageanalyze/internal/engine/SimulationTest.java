package io.languageanalyze.internal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document × task comes out exactly once, whatever service and runner do. */
class SimulationTest {

  private static final int SEEDS = 500;
  private static final int MOST_STEPS = 5_000;

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyDocument_comesOutOncePerTask(long seed) throws Exception {
    Simulation simulation = new Simulation(seed);

    simulation.run(MOST_STEPS);

    String run = "seed " + seed;
    assertTrue(simulation.steps < MOST_STEPS, run + ": does not come to an end");
    assertEquals(0, simulation.idleSteps, run + ": asked for a call with nothing to do");
    assertEquals(0, simulation.client.overLimit, run + ": a request over the limits");
    assertTrue(simulation.peakInFlight <= simulation.policy.maxJobs(), run + ": too many jobs");
    assertEquals(expected(simulation.documents), accounted(simulation.committed), run);
    simulation.committed.forEach(outcome -> assertHonest(outcome, run));
  }

  private static List<String> expected(List<String> documents) {
    List<String> expected = new ArrayList<>();
    documents.forEach(text -> Simulation.TASKS.forEach(task -> expected.add(task + ":" + text)));
    return expected.stream().sorted().toList();
  }

  // A dead one without a task stands for all tasks; nothing is merged, so that doubles show.
  private static List<String> accounted(List<Outcome> outcomes) {
    List<String> accounted = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (Answer answer : outcome.answers()) {
        tasks(answer).forEach(task -> accounted.add(task + ":" + text(outcome)));
      }
    }
    return accounted.stream().sorted().toList();
  }

  private static List<String> tasks(Answer answer) {
    if (answer instanceof Answered answered) {
      return List.of(answered.taskName());
    }
    String task = ((Dead) answer).taskName();
    return task == null ? Simulation.TASKS : List.of(task);
  }

  private static void assertHonest(Outcome outcome, String run) {
    String text = text(outcome);
    Set<DeadLetterReason> reasons = new TreeSet<>();
    for (Answer answer : outcome.answers()) {
      if (answer instanceof Answered answered) {
        assertEquals(answered.taskName() + ":" + text, answered.json(), run + ": mixed up");
        assertTrue(text.startsWith("fine"), run + ": an answer for " + text);
      } else {
        reasons.add(((Dead) answer).reason());
      }
    }
    boolean poison = text.startsWith(FakeLanguageClient.POISON);
    assertFalse(
        poison && reasons.contains(DeadLetterReason.MISSING_RESULT), run + ": poison was taken");
    assertFalse(
        text.startsWith("fine") && reasons.contains(DeadLetterReason.DOCUMENT_FAILED),
        run + ": a sound document failed");
  }

  private static String text(Outcome outcome) {
    return new String(outcome.origin(), UTF_8);
  }
}
