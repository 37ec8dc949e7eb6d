package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({
    "0,500",
    "1,500",
    "2,1000",
    "3,2000",
    "6,16000",
    "7,30000",
    "8,30000",
    "1000,30000",
    "2147483647,30000"
  })
  void wait_liesBetweenHalfAndAllOfTheDoubledInterval(int attempts, long interval) {
    Random random = new Random(7);
    Set<Long> waits = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      long wait = Backoff.after(attempts, random).toMillis();
      assertTrue(wait >= interval / 2 && wait <= interval, wait + " ms");
      waits.add(wait / Math.max(1, interval / 100));
    }
    assertEquals(51, waits.size(), "spread over the whole half");
  }
}
