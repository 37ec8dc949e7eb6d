package io.languageanalyze.internal.client;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that a test moves. */
final class SettableClock extends Clock {

  Instant now = Clients.NOW;

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return Clients.CLOCK.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
