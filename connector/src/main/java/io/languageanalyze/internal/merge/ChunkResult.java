package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a document with its answer.
 *
 * @param number counts the chunks from 1, those without an answer too
 * @param position counts the entries of the layout from 0
 * @param unit of offsets and lengths in the answer
 * @param taskOutcome what the service said, which the rules change as they join
 */
record ChunkResult(int number, int position, Entry entry, OffsetUnit unit, ObjectNode taskOutcome) {

  private static final int MOST_DIGITS = 100;

  /** Something that has a place in the document. */
  record Item(ObjectNode node, Span span) {

    /** Says in the answer where it is in the document. */
    ObjectNode moved() {
      return node.put("offset", span.start());
    }
  }

  /** Where it begins in the document. */
  int start() {
    return unit.of(entry.start());
  }

  /** Where it ends in the document. */
  int end() {
    return unit.of(entry.end());
  }

  /** Its length in UTF-16 code units. */
  int length() {
    return entry.end().utf16() - entry.start().utf16();
  }

  /** Whether there is nothing between this chunk and the other, which may begin before its end. */
  boolean isNextTo(ChunkResult next) {
    return next.position == position + 1;
  }

  /** The objects in an array of the answer; none when there is no such array. */
  List<ObjectNode> objects(String name) throws MalformedResultException {
    return objects(taskOutcome, name);
  }

  /** The objects in an array of some object of the answer; none when there is no such array. */
  List<ObjectNode> objects(ObjectNode of, String name) throws MalformedResultException {
    JsonNode array = of.path(name);
    if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
      throw malformed(name + " is no array");
    }
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode node : array) {
      if (!(node instanceof ObjectNode object)) {
        throw malformed(name + " holds what is no object");
      }
      objects.add(object);
    }
    return objects;
  }

  /** Those of {@link #objects(String)}, each with its place. */
  List<Item> items(String name) throws MalformedResultException {
    return items(taskOutcome, name);
  }

  /** Those of {@link #objects(ObjectNode, String)}, each with its place. */
  List<Item> items(ObjectNode of, String name) throws MalformedResultException {
    List<Item> items = new ArrayList<>();
    for (ObjectNode node : objects(of, name)) {
      long from = start() + (long) count(node, name, "offset");
      long to = from + count(node, name, "length");
      if (to > Integer.MAX_VALUE) {
        throw malformed(name + ".offset is too large");
      }
      items.add(new Item(node, new Span((int) from, (int) to)));
    }
    return items;
  }

  private int count(ObjectNode node, String array, String name) throws MalformedResultException {
    JsonNode count = node.path(name);
    if (!count.isIntegralNumber() || !count.canConvertToInt() || count.intValue() < 0) {
      throw malformed(array + "." + name + " is missing or no count");
    }
    return count.intValue();
  }

  /** A text that must be there. */
  String text(ObjectNode of, String name) throws MalformedResultException {
    JsonNode text = of.path(name);
    if (!text.isTextual()) {
      throw malformed(name + " is missing or no text");
    }
    return text.textValue();
  }

  /** A number that must be there, of a size that can be calculated with. */
  BigDecimal number(JsonNode of, String name) throws MalformedResultException {
    JsonNode number = of.path(name);
    if (!isCalculable(number)) {
      throw malformed(name + " is missing or no such number");
    }
    return number.decimalValue();
  }

  /** Whether it is a number whose sum with others stays small: 1E+999999999 is one, too. */
  static boolean isCalculable(JsonNode number) {
    return number.isNumber()
        && Double.isFinite(number.doubleValue())
        && Math.abs((long) number.decimalValue().scale()) <= MOST_DIGITS
        && number.decimalValue().precision() <= MOST_DIGITS;
  }

  /** What to throw when something about the answer is odd. */
  MalformedResultException malformed(String what) {
    return new MalformedResultException(number, what);
  }
}
