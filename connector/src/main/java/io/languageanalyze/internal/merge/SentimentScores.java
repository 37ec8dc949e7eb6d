package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Computes the sentiment of a document from its sentences, as recorded results show it: positive
 * with positive and no negative sentences, negative with negative and no positive ones, mixed with
 * both, otherwise neutral. Its scores are the means over the sentences of that sentiment; for
 * mixed, over the positive and negative sentences.
 */
final class SentimentScores {

  /** The name of the member with the scores. */
  static final String SCORES = "confidenceScores";

  private static final List<String> NAMES = List.of("positive", "neutral", "negative");
  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";
  private static final int DECIMALS = 2;

  private SentimentScores() {}

  /** The sentiment of a sentence, with its scores. */
  record ParsedSentiment(String sentiment, List<BigDecimal> scores) {}

  /** Reads the sentiment of a JSON object. */
  static ParsedSentiment read(ChunkResult chunk, ObjectNode of) throws MalformedResultException {
    JsonNode scores = of.path(SCORES);
    return new ParsedSentiment(
        chunk.text(of, "sentiment"),
        List.of(
            chunk.number(scores, NAMES.get(0)),
            chunk.number(scores, NAMES.get(1)),
            chunk.number(scores, NAMES.get(2))));
  }

  /** Adds the sentiment of a document with these sentences, at least one. */
  static void put(List<ParsedSentiment> sentences, ObjectNode document) {
    Set<String> sentiments =
        sentences.stream().map(ParsedSentiment::sentiment).collect(Collectors.toSet());
    boolean good = sentiments.contains(POSITIVE);
    boolean bad = sentiments.contains(NEGATIVE);
    String sentiment = good ? (bad ? "mixed" : POSITIVE) : bad ? NEGATIVE : "neutral";
    Set<String> counted = good || bad ? Set.of(POSITIVE, NEGATIVE) : sentiments;
    List<ParsedSentiment> voters =
        sentences.stream().filter(parsed -> counted.contains(parsed.sentiment())).toList();
    document.put("sentiment", sentiment);
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
