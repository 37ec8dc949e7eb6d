package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout.Chunk;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.chunk.ChunkLayout.Turn;
import io.languageanalyze.internal.merge.TurnMerge.ItemInChunk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Merges the sentiments of the chunks of a turn: mixed if some are positive and some negative,
 * otherwise the sentiment that is not neutral. Scores are means, weighted by length.
 */
final class TurnSentiment {

  private static final String SENTIMENT = "sentiment";
  private static final String SCORES = "confidenceScores";
  private static final int DECIMALS = 2;

  private TurnSentiment() {}

  static void put(Turn turn, List<@Nullable ItemInChunk> turnItems, ObjectNode whole)
      throws MalformedResultException {
    Set<String> sentiments = new TreeSet<>();
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    BigDecimal length = BigDecimal.ZERO;
    for (int i = 0; i < turnItems.size(); i++) {
      ItemInChunk turnItem = turnItems.get(i);
      if (turnItem == null) {
        continue;
      }
      sentiments.add(turnItem.chunk().text(turnItem.item(), SENTIMENT));
      BigDecimal weight = lengthOf(turn.chunks().get(i));
      length = length.add(weight);
      JsonNode scores = turnItem.item().path(SCORES);
      for (var score : scores.properties()) {
        BigDecimal number = turnItem.chunk().number(scores, score.getKey());
        sums.merge(score.getKey(), number.multiply(weight), BigDecimal::add);
      }
    }
    sentiments.remove("neutral");
    whole.put(SENTIMENT, sentiment(sentiments));
    ObjectNode means = whole.putObject(SCORES);
    for (var sum : sums.entrySet()) {
      means.put(sum.getKey(), sum.getValue().divide(length, DECIMALS, RoundingMode.HALF_UP));
    }
  }

  private static String sentiment(Set<String> withoutNeutral) {
    return switch (withoutNeutral.size()) {
      case 0 -> "neutral";
      case 1 -> withoutNeutral.iterator().next();
      default -> "mixed";
    };
  }

  private static BigDecimal lengthOf(Chunk chunk) {
    int length = 1;
    for (Entry form : chunk.forms().values()) {
      length = Math.max(length, form.end().utf16() - form.start().utf16());
    }
    return BigDecimal.valueOf(length);
  }
}
