package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The sentences that say most, as they stand in the text. */
public final class ExtractiveSummaryAnalyzer implements TaskAnalyzer {
  private static final int DEFAULT_SENTENCES = 3;

  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    int count = input.parameters().path("sentenceCount").asInt(DEFAULT_SENTENCES);
    String query = input.parameters().path("query").asText();
    boolean byRank = input.parameters().path("sortBy").asText().equalsIgnoreCase("Rank");
    SentenceRanking ranking = SentenceRanking.of(input.text(), input.language(), query);
    List<SentenceRanking.Ranked> sentences =
        byRank ? ranking.best(count) : ranking.bestInOrder(count);
    ArrayNode array = result.putArray("sentences");
    for (SentenceRanking.Ranked sentence : sentences) {
      ObjectNode node = array.addObject();
      node.put("text", input.text().slice(sentence.span()));
      node.put("rankScore", sentence.score());
      input.text().putSpan(node, sentence.span(), input.stringIndexType());
    }
  }
}
