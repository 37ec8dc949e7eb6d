package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the mood of a document follows from its sentences, as recorded answers show it. It is
 * positive with a positive and no negative sentence, negative the other way about, mixed with both,
 * else neutral. Its scores are the mean of those of the sentences with the same mood, of the
 * positive and negative ones for a mixed document.
 */
final class SentimentScores {

  /** The member that holds the scores. */
  static final String SCORES = "confidenceScores";

  private static final List<String> NAMES = List.of("positive", "neutral", "negative");
  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";
  private static final int DECIMALS = 2;

  private SentimentScores() {}

  /** The mood of a sentence, with a score for each of the names. */
  record ParsedSentiment(String sentiment, List<BigDecimal> scores) {}

  /** The mood in an answer. */
  static ParsedSentiment read(ChunkResult chunk, ObjectNode of) throws MalformedResultException {
    JsonNode scores = of.path(SCORES);
    return new ParsedSentiment(
        chunk.text(of, "sentiment"),
        List.of(
            chunk.number(scores, NAMES.get(0)),
            chunk.number(scores, NAMES.get(1)),
            chunk.number(scores, NAMES.get(2))));
  }

  /** Adds the mood of a document that has these sentences, at least one. */
  static void put(List<ParsedSentiment> sentences, ObjectNode document) {
    Set<String> moods =
        sentences.stream().map(ParsedSentiment::sentiment).collect(Collectors.toSet());
    boolean good = moods.contains(POSITIVE);
    boolean bad = moods.contains(NEGATIVE);
    String mood = good ? (bad ? "mixed" : POSITIVE) : bad ? NEGATIVE : "neutral";
    Set<String> counted = good || bad ? Set.of(POSITIVE, NEGATIVE) : moods;
    List<ParsedSentiment> voters =
        sentences.stream().filter(parsed -> counted.contains(parsed.sentiment())).toList();
    document.put("sentiment", mood);
    ObjectNode scores = document.putObject(SCORES);
    for (int i = 0; i < NAMES.size(); i++) {
      int name = i;
      BigDecimal sum =
          voters.stream()
              .map(parsed -> parsed.scores().get(name))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      scores.put(
          NAMES.get(i),
          sum.divide(BigDecimal.valueOf(voters.size()), DECIMALS, RoundingMode.HALF_UP));
    }
  }
}
