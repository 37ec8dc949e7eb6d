package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that was found in a part: it has a place in the document.
 *
 * @param index its place in the answer's list
 * @param start in the document
 * @param end in the document
 * @param json what was said of it
 */
record Found(int index, int start, int end, ObjectNode json) {

  private static final String OFFSET = "offset";
  private static final String LENGTH = "length";

  /** All that is in the list {@code name} of an answer, moved to their places in the document. */
  static List<Found> in(PartAnswer answer, String name) throws OddAnswerException {
    return in(answer, answer.json(), name);
  }

  /** The same of a list that is a member of {@code object}. */
  static List<Found> in(PartAnswer answer, JsonNode object, String name) throws OddAnswerException {
    List<Found> found = new ArrayList<>();
    for (JsonNode node : list(answer, object, name)) {
      if (!(node instanceof ObjectNode json)) {
        throw new OddAnswerException(answer, "something in " + name + " is no object");
      }
      found.add(move(answer, json, found.size(), name));
    }
    return found;
  }

  /** A list; empty where there is none. */
  static JsonNode list(PartAnswer answer, JsonNode object, String name) throws OddAnswerException {
    JsonNode list = object.path(name);
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      throw new OddAnswerException(answer, name + " is no list");
    }
    return list;
  }

  private static Found move(PartAnswer answer, ObjectNode json, int index, String name)
      throws OddAnswerException {
    JsonNode offset = json.path(OFFSET);
    JsonNode length = json.path(LENGTH);
    int size = answer.end() - answer.start();
    if (!offset.canConvertToInt() || !length.canConvertToInt()) {
      throw new OddAnswerException(answer, "something in " + name + " has no offset or no length");
    }
    int from = offset.intValue();
    long to = (long) from + length.intValue();
    if (from < 0 || to < from || to > size) {
      throw new OddAnswerException(
          answer,
          "something in %s lies from %,d to %,d; the part has %,d".formatted(name, from, to, size));
    }
    json.set(OFFSET, IntNode.valueOf(answer.start() + from));
    return new Found(index, answer.start() + from, answer.start() + (int) to, json);
  }
}
