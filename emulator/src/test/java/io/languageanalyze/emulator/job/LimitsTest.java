package io.languageanalyze.emulator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.emulator.Caller;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.Limits;
import io.languageanalyze.emulator.MutableClock;
import io.languageanalyze.emulator.Stats;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final String KEY_PHRASES = "[{\"kind\":\"KeyPhraseExtraction\"}]";

  @Test
  void limits_areExact() throws Exception {
    try (LanguageEmulator emulator = LanguageEmulator.start()) {
      Caller caller = new Caller(emulator);
      String fits = "x".repeat(125_000);
      assertEquals(202, caller.submit(Caller.body(KEY_PHRASES, fits)).statusCode());
      HttpResponse<String> tooLong = caller.submit(Caller.body(KEY_PHRASES, fits, "y"));
      assertEquals(413, tooLong.statusCode());
      assertTrue(tooLong.body().contains("Limit request size to: 125000"), tooLong.body());
      assertEquals(202, caller.submit(Caller.documents(25)).statusCode());
      assertEquals(400, caller.submit(Caller.documents(26)).statusCode());
      assertEquals(2, emulator.stats().jobs());
      assertEquals(2, emulator.stats().refusedSubmits());
    }
  }

  @Test
  void body_isLimitedToTheByte() throws Exception {
    String body = Caller.documents(1);
    int bytes = body.length();
    Limits limits = Limits.STRICT.withRequestBytes(bytes);
    try (LanguageEmulator emulator = LanguageEmulator.builder().limits(limits).start()) {
      Caller caller = new Caller(emulator);
      assertEquals(202, caller.submit(body).statusCode());
      assertEquals(413, caller.submit(body + " ").statusCode());
      assertEquals(413, caller.submit(body + " ".repeat(2_000_000)).statusCode());
      assertEquals(202, caller.submit(body).statusCode());
    }
  }

  @Test
  void liftedLimits_letATextInWhateverItsLength() throws Exception {
    Limits none =
        Limits.STRICT.withTextElements(Integer.MAX_VALUE).withRequestBytes(Integer.MAX_VALUE);
    try (LanguageEmulator emulator = LanguageEmulator.builder().limits(none).start()) {
      // One more than Jackson takes by default.
      String body = Caller.body(KEY_PHRASES, "x".repeat(20_000_001));
      assertEquals(202, new Caller(emulator).submit(body).statusCode());
      assertEquals(20_001, emulator.stats().textRecords());
    }
  }

  @Test
  void size_isCheckedBeforeCount_andCountBeforeIds() throws Exception {
    Limits limits = Limits.STRICT.withDocuments(1).withTextElements(3);
    try (LanguageEmulator emulator = LanguageEmulator.builder().limits(limits).start()) {
      Caller caller = new Caller(emulator);
      assertEquals(413, caller.submit(Caller.body(KEY_PHRASES, "ab", "cd")).statusCode());
      HttpResponse<String> tooMany = caller.submit(Caller.body(KEY_PHRASES, "a", "b"));
      assertTrue(tooMany.body().contains("Max 1 records"), tooMany.body());
    }
  }

  @Test
  void rates_areCountedForEachOperation() throws Exception {
    MutableClock clock = new MutableClock();
    try (LanguageEmulator emulator =
        LanguageEmulator.builder().clock(clock).rateLimits(1, 2).start()) {
      Caller caller = new Caller(emulator);
      String url = caller.accepted(Caller.documents(1));
      HttpResponse<String> throttled = caller.submit(Caller.documents(1));
      assertEquals(429, throttled.statusCode());
      assertEquals("1", throttled.headers().firstValue("Retry-After").orElseThrow());
      assertEquals(200, caller.get(url).statusCode());
      assertEquals(200, caller.get(url).statusCode());
      assertEquals(429, caller.get(url).statusCode());
      clock.advance(Duration.ofSeconds(1));
      assertEquals(200, caller.get(url).statusCode());
      assertEquals(202, caller.submit(Caller.documents(1)).statusCode());
    }
  }

  @Test
  void jobsInFlight_areCountedByTheClock() throws Exception {
    MutableClock clock = new MutableClock();
    try (LanguageEmulator emulator = LanguageEmulator.builder().clock(clock).start()) {
      Caller caller = new Caller(emulator);
      caller.accepted(Caller.documents(1));
      caller.accepted(Caller.documents(2));
      clock.advance(Duration.ofSeconds(2));
      caller.accepted(Caller.documents(3));
      Stats stats = emulator.stats();
      assertEquals(1, stats.jobsInFlight());
      assertEquals(2, stats.peakJobsInFlight());
      assertEquals(6, stats.documents());
      assertEquals(6, stats.textRecords());
    }
  }

  @Test
  void textRecords_areThousandsOfEachDocumentAndTask() throws Exception {
    try (LanguageEmulator emulator = LanguageEmulator.start()) {
      String tasks = "[{\"kind\":\"KeyPhraseExtraction\"},{\"kind\":\"EntityLinking\"}]";
      new Caller(emulator).accepted(Caller.body(tasks, "x".repeat(1000), "x".repeat(1001), ""));
      assertEquals(6, emulator.stats().textRecords());
    }
  }
}
