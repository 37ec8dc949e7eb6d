package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Of a split document: the key phrases of all chunks, in the order of first mention. */
final class KeyPhrasesRule implements MergeRule<Set<String>> {

  private static final String KEY_PHRASES = "keyPhrases";

  @Override
  public Set<String> members() {
    return Set.of(KEY_PHRASES);
  }

  @Override
  public Set<String> read(ChunkResult chunk) throws MalformedResultException {
    JsonNode array = chunk.taskOutcome().path(KEY_PHRASES);
    if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
      throw chunk.malformed("keyPhrases is no array");
    }
    Set<String> phrases = new LinkedHashSet<>();
    for (JsonNode phrase : array) {
      if (!phrase.isTextual()) {
        throw chunk.malformed("keyPhrases holds what is no text");
      }
      phrases.add(phrase.textValue());
    }
    return phrases;
  }

  @Override
  public void merge(List<Set<String>> chunks, ObjectNode whole) {
    Set<String> all = new LinkedHashSet<>();
    chunks.forEach(all::addAll);
    ArrayNode phrases = whole.putArray(KEY_PHRASES);
    all.forEach(phrases::add);
  }
}
