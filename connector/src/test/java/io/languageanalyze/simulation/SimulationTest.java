package io.languageanalyze.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every document × task comes out exactly once, whatever service and runner do. */
@Tag("slow")
class SimulationTest {

  /** How many seeds, from the first on: {@code ./dev sim 100000} for a long run. */
  private static final long SEEDS = Long.getLong("simulation.seeds", 2_000);

  /** The first one: {@code ./dev sim seed N} runs one seed again. */
  private static final long FIRST = Long.getLong("simulation.seed", 0);

  private record Failed(long seed, Throwable cause) {

    @Override
    public String toString() {
      return "seed %d: %s; again: ./dev sim seed %d".formatted(seed, cause, seed);
    }
  }

  @Test
  void everyDocument_comesOutOncePerTask() {
    List<Failed> failures =
        LongStream.range(FIRST, FIRST + SEEDS)
            .parallel()
            .mapToObj(SimulationTest::failure)
            .flatMap(Optional::stream)
            .toList();

    if (!failures.isEmpty()) {
      AssertionError error =
          new AssertionError(
              "%d of %d seeds failed: %s".formatted(failures.size(), SEEDS, failures));
      failures.stream().limit(5).map(Failed::cause).forEach(error::addSuppressed);
      throw error;
    }
  }

  private static Optional<Failed> failure(long seed) {
    try {
      SimulationOracle.assertHolds(seed);
      return Optional.empty();
    } catch (Exception | AssertionError e) {
      return Optional.of(new Failed(seed, e));
    }
  }
}
