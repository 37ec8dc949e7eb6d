package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences that say the most of all that were picked, as many as were asked for. */
final class ExtractiveRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final String SENTENCES = "sentences";
  private static final int DEFAULT_COUNT = 3;
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparing((Found each) -> each.json().path("rankScore").decimalValue())
          .reversed()
          .thenComparing(Found::start);

  private final long count;
  private final boolean byRank;

  ExtractiveRule(Map<String, Object> parameters) {
    this.count =
        parameters.get("sentenceCount") instanceof Number number
            ? number.longValue()
            : DEFAULT_COUNT;
    this.byRank = "Rank".equalsIgnoreCase(String.valueOf(parameters.get("sortBy")));
  }

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    List<Found> all = new ArrayList<>();
    for (PartAnswer part : parts) {
      for (Found sentence : Found.in(part, SENTENCES)) {
        if (!sentence.json().path("rankScore").isNumber()) {
          throw new OddAnswerException(part, "a sentence has no rankScore");
        }
        all.add(sentence);
      }
    }
    all.sort(BEST_FIRST);
    // Both parts at a seam may have picked the sentence that they share.
    Map<List<Integer>, Found> once = new LinkedHashMap<>();
    all.forEach(each -> once.putIfAbsent(List.of(each.start(), each.end()), each));
    ArrayNode sentences = joined.putArray(SENTENCES);
    once.values().stream()
        .limit(count)
        .sorted(byRank ? BEST_FIRST : Comparator.comparing(Found::start))
        .map(Found::json)
        .forEach((JsonNode sentence) -> sentences.add(sentence));
  }
}
