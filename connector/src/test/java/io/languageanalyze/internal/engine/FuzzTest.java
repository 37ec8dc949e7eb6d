package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.FuzzedJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Corrupted responses of the service, through the client, the accounting and the values that users
 * meet.
 *
 * <p>{@code ./dev fuzz 200000} runs more cases, {@code ./dev fuzz seed N} one of them again. A case
 * that found a bug is kept in {@code regression}.
 */
@Tag("slow")
class FuzzTest {

  private static final int CASES = Integer.getInteger("fuzz.cases", 2_000);
  private static final int FIRST = Integer.getInteger("fuzz.seed", 0);
  private static final int AT_ONCE = 500;

  private volatile int seed;

  @Test
  void corruptedResponses_loseNoDocument_andThrowNothingUntyped() throws Exception {
    List<FuzzedJob> jobs = FuzzedJob.all();
    FuzzedCases cases = new FuzzedCases(jobs);
    for (int from = FIRST; from < FIRST + CASES; from += AT_ONCE) {
      int first = from;
      int end = Math.min(from + AT_ONCE, FIRST + CASES);
      CompletableFuture<Void> some = CompletableFuture.runAsync(() -> run(cases, first, end));
      try {
        some.get(5, TimeUnit.MINUTES);
      } catch (TimeoutException e) {
        throw new AssertionError("hangs; " + rerun(), e);
      }
    }
    Files.writeString(
        Path.of("target", "fuzz.txt"),
        "%d corrupted responses over %d jobs: %s\n".formatted(CASES, jobs.size(), cases.endings()));
    if (CASES >= 2_000) {
      for (String ending :
          List.of("value", "dead letter", "UnreadableAnswer", "unreadable value")) {
        assertTrue(cases.endings().getOrDefault(ending, 0) > 10, "too few cases end in: " + ending);
      }
    }
  }

  private void run(FuzzedCases cases, int first, int end) {
    for (int each = first; each < end; each++) {
      seed = each;
      try {
        cases.run(each);
      } catch (Throwable e) {
        throw new AssertionError(e + "; " + rerun(), e);
      }
    }
  }

  private String rerun() {
    return "./dev fuzz seed " + seed;
  }
}
