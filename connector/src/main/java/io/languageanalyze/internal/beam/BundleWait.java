package io.languageanalyze.internal.beam;

import java.time.Duration;

/** How much longer the elements of a bundle may wait for room, all of them together. */
final class BundleWait {

  private Duration left;

  BundleWait(Duration most) {
    this.left = most;
  }

  Duration left() {
    return left;
  }

  void spend(Duration waited) {
    left = left.minus(waited);
  }
}
