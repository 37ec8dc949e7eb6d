package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.merge.ChunkResult.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of a split document: of the sentences of all chunks those that rank best, as many as were asked
 * for. A chunk ranks its sentences among themselves. Two chunks may choose differently from the
 * sentence that both have: it stays if either chose it, with the better rank.
 */
final class ExtractiveSummaryRule implements MergeRule<List<ExtractiveSummaryRule.Ranked>> {

  private static final String SENTENCES = "sentences";
  private static final int DEFAULT_COUNT = 3;

  // Sorting is stable: of equal ranks the earlier one comes first.
  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparing(Ranked::rank).reversed();

  private final int count;
  private final boolean sortsByRank;

  ExtractiveSummaryRule(Map<String, Object> parameters) {
    count = parameters.get("sentenceCount") instanceof Number n ? n.intValue() : DEFAULT_COUNT;
    sortsByRank = "Rank".equals(parameters.get("sortBy"));
  }

  record Ranked(Item sentence, BigDecimal rank) {

    int offset() {
      return sentence.span().start();
    }
  }

  @Override
  public Set<String> members() {
    return Set.of(SENTENCES);
  }

  @Override
  public List<Ranked> read(ChunkResult chunk) throws MalformedResultException {
    List<Ranked> sentences = new ArrayList<>();
    for (Item sentence : chunk.items(SENTENCES)) {
      sentences.add(new Ranked(sentence, chunk.number(sentence.node(), "rankScore")));
    }
    return sentences;
  }

  @Override
  public void merge(List<List<Ranked>> chunks, ObjectNode whole) {
    List<Ranked> all = new ArrayList<>();
    chunks.forEach(all::addAll);
    all.sort(Comparator.comparingInt(Ranked::offset));
    all.sort(BEST_FIRST);
    Set<Span> seen = new HashSet<>();
    all.removeIf(each -> !seen.add(each.sentence().span()));
    List<Ranked> best = new ArrayList<>(all.subList(0, Math.min(Math.max(count, 0), all.size())));
    if (!sortsByRank) {
      best.sort(Comparator.comparingInt(Ranked::offset));
    }
    ArrayNode sentences = whole.putArray(SENTENCES);
    best.forEach(each -> sentences.add(each.sentence().moved()));
  }
}
