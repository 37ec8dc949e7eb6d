package io.languageanalyze.emulator;

/** Independent streams from one seed. */
final class Seeds {
  private Seeds() {}

  /**
   * A seed for draw number {@code index}. Consecutive seeds give {@link java.util.Random} nearly
   * equal first numbers, so the bits are stirred first.
   */
  static long mix(long seed, long index) {
    long z = seed + (index + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
