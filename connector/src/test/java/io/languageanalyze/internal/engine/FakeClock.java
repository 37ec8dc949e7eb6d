package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until a test moves it, backwards too. */
final class FakeClock {

  static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

  private Instant now = START;

  Instant now() {
    return now;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }

  void moveTo(Instant moment) {
    now = moment;
  }
}
