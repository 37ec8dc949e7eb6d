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
 * Merges extractive summaries: the highest-ranked sentences of all chunks, in the requested number.
 * The service ranks the sentences of each chunk separately. A sentence in an overlap is kept if
 * either chunk selected it, with the higher rank.
 */
final class ExtractiveSummaryRule implements MergeRule<List<ExtractiveSummaryRule.RankedSentence>> {

  private static final String SENTENCES = "sentences";
  private static final int DEFAULT_COUNT = 3;

  // Sorting is stable, so of equal ranks the earlier sentence comes first.
  private static final Comparator<RankedSentence> BEST_FIRST =
      Comparator.comparing(RankedSentence::rank).reversed();

  private final int count;
  private final boolean sortsByRank;

  ExtractiveSummaryRule(Map<String, Object> parameters) {
    count = parameters.get("sentenceCount") instanceof Number n ? n.intValue() : DEFAULT_COUNT;
    sortsByRank = "Rank".equals(parameters.get("sortBy"));
  }

  record RankedSentence(Item sentence, BigDecimal rank) {

    int offset() {
      return sentence.span().start();
    }
  }

  @Override
  public Set<String> members() {
    return Set.of(SENTENCES);
  }

  @Override
  public List<RankedSentence> read(ChunkResult chunk) throws MalformedResultException {
    List<RankedSentence> sentences = new ArrayList<>();
    for (Item sentence : chunk.items(SENTENCES)) {
      sentences.add(new RankedSentence(sentence, chunk.number(sentence.node(), "rankScore")));
    }
    return sentences;
  }

  @Override
  public void merge(List<List<RankedSentence>> chunks, ObjectNode whole) {
    List<RankedSentence> all = new ArrayList<>();
    chunks.forEach(all::addAll);
    all.sort(Comparator.comparingInt(RankedSentence::offset));
    all.sort(BEST_FIRST);
    Set<Span> seen = new HashSet<>();
    all.removeIf(each -> !seen.add(each.sentence().span()));
    List<RankedSentence> best =
        new ArrayList<>(all.subList(0, Math.min(Math.max(count, 0), all.size())));
    if (!sortsByRank) {
      best.sort(Comparator.comparingInt(RankedSentence::offset));
    }
    ArrayNode sentences = whole.putArray(SENTENCES);
    best.forEach(each -> sentences.add(each.sentence().moved()));
  }
}
