package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The summaries of all parts in order, each with the number of its part. */
final class SummariesRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final String SUMMARIES = "summaries";

  private final boolean contextsCountInTheText;

  /**
   * For texts or for conversations.
   *
   * @param contextsCountInTheText whether offsets of contexts count in the text, not in a turn
   */
  SummariesRule(boolean contextsCountInTheText) {
    this.contextsCountInTheText = contextsCountInTheText;
  }

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    ArrayNode all = joined.putArray(SUMMARIES);
    for (PartAnswer part : parts) {
      for (JsonNode each : Found.list(part, part.json(), SUMMARIES)) {
        if (!(each instanceof ObjectNode summary)) {
          throw new OddAnswerException(part, "a summary is no object");
        }
        if (contextsCountInTheText) {
          Found.in(part, summary, "contexts");
        }
        all.add(summary.put("part", part.number()));
      }
    }
  }
}
