package io.languageanalyze.internal.beam;

import java.time.Instant;

/** The time as one callback sees it, and the way to let it pass. */
interface EngineClock {

  Instant now();

  /**
   * Waits.
   *
   * @throws InterruptedException when the thread is interrupted, or nobody waits for it any more
   */
  void sleepUntil(Instant when) throws InterruptedException;
}
