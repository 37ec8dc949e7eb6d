package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Merges key phrases: the key phrases of all chunks, each once, in order of first occurrence. */
final class KeyPhrasesRule implements MergeRule<Set<String>> {

  private static final String KEY_PHRASES = "keyPhrases";

  @Override
  public Set<String> members() {
    return Set.of(KEY_PHRASES);
  }

  @Override
  public Set<String> read(ChunkResult chunk) throws MalformedResultException {
    JsonNode array = chunk.result().path(KEY_PHRASES);
    if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
      throw chunk.malformed("keyPhrases is not an array");
    }
    Set<String> phrases = new LinkedHashSet<>();
    for (JsonNode phrase : array) {
      if (!phrase.isTextual()) {
        throw chunk.malformed("keyPhrases contains an element that is not a string");
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
