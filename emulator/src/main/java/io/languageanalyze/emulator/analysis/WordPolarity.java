package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Good and bad words counted.
 *
 * @param good number of good words
 * @param bad number of bad words
 */
record WordPolarity(int good, int bad) {
  static final WordPolarity NONE = new WordPolarity(0, 0);
  static final WordPolarity GOOD = new WordPolarity(1, 0);
  static final WordPolarity BAD = new WordPolarity(0, 1);

  // How much a single word leaves open.
  private static final double DOUBT = 0.1;

  WordPolarity plus(WordPolarity other) {
    return new WordPolarity(good + other.good, bad + other.bad);
  }

  WordPolarity reversed() {
    return new WordPolarity(bad, good);
  }

  /** Positive, negative or neutral; a complaint outweighs a praise. */
  String sentiment() {
    if (good == 0 && bad == 0) {
      return "neutral";
    }
    return good > bad ? "positive" : "negative";
  }

  /** Adds three scores that make up 1. */
  void putScores(ObjectNode node) {
    double whole = good + bad + DOUBT;
    double positive = hundredths(good / whole);
    double negative = hundredths(bad / whole);
    node.put("positive", positive);
    node.put("neutral", hundredths(1 - positive - negative));
    node.put("negative", negative);
  }

  /** Adds two scores that make up 1, as targets and assessments have them. */
  void putTwoScores(ObjectNode node) {
    double positive = hundredths((double) good / (good + bad));
    node.put("positive", positive);
    node.put("negative", hundredths(1 - positive));
  }

  /** The value as the service writes scores, with two decimals. */
  static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
