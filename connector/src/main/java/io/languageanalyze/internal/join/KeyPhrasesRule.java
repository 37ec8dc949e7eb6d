package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Key phrases of all parts, in the order in which they first come; equal ones once. */
final class KeyPhrasesRule implements JoinRule {

  private static final long serialVersionUID = 1L;
  private static final String KEY_PHRASES = "keyPhrases";

  @Override
  public void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException {
    Set<JsonNode> phrases = new LinkedHashSet<>();
    for (PartAnswer part : parts) {
      Found.list(part, part.json(), KEY_PHRASES).forEach(phrases::add);
    }
    joined.putArray(KEY_PHRASES).addAll(phrases);
  }
}
