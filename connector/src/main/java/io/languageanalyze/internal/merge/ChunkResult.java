package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A chunk with its result.
 *
 * @param number the number of the chunk, from 1, including chunks without a result
 * @param position the index of its entry in the layout
 * @param unit the unit of offsets and lengths in the result
 * @param result the service's JSON, which the rules modify when they merge
 */
record ChunkResult(int number, int position, Entry entry, OffsetUnit unit, ObjectNode result) {

  private static final int MOST_DIGITS = 100;

  /** A JSON object with its span in the document. */
  record Item(ObjectNode node, Span span) {

    /** Sets the offset in the JSON to the offset in the document. */
    ObjectNode moved() {
      return node.put("offset", span.start());
    }
  }

  /** The start of the chunk in the document. */
  int start() {
    return unit.of(entry.start());
  }

  /** The end of the chunk in the document. */
  int end() {
    return unit.of(entry.end());
  }

  /** The length of the chunk in UTF-16 code units. */
  int length() {
    return entry.end().utf16() - entry.start().utf16();
  }

  /** Whether the other chunk directly follows this one or overlaps it. */
  boolean isNextTo(ChunkResult next) {
    return next.position == position + 1;
  }

  /** Returns the objects in an array of the result; empty if there is no such array. */
  List<ObjectNode> objects(String name) throws MalformedResultException {
    return objects(result, name);
  }

  /** Returns the objects in an array of an object; empty if there is no such array. */
  List<ObjectNode> objects(ObjectNode of, String name) throws MalformedResultException {
    JsonNode array = of.path(name);
    if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
      throw malformed(name + " is not an array");
    }
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode node : array) {
      if (!(node instanceof ObjectNode object)) {
        throw malformed(name + " contains an element that is not an object");
      }
      objects.add(object);
    }
    return objects;
  }

  /** Returns {@link #objects(String)} with their spans. */
  List<Item> items(String name) throws MalformedResultException {
    return items(result, name);
  }

  /** Returns {@link #objects(ObjectNode, String)} with their spans. */
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
      throw malformed(array + "." + name + " is missing or not a count");
    }
    return count.intValue();
  }

  /** Returns a required string. */
  String text(ObjectNode of, String name) throws MalformedResultException {
    JsonNode text = of.path(name);
    if (!text.isTextual()) {
      throw malformed(name + " is missing or not a string");
    }
    return text.textValue();
  }

  /** Returns a required number in a range that is safe for arithmetic. */
  BigDecimal number(JsonNode of, String name) throws MalformedResultException {
    JsonNode number = of.path(name);
    if (!isCalculable(number)) {
      throw malformed(name + " is missing or not a number in range");
    }
    return number.decimalValue();
  }

  /**
   * Whether it is a number that is safe for arithmetic; 1E+999999999 is a number but is not safe.
   */
  static boolean isCalculable(JsonNode number) {
    return number.isNumber()
        && Double.isFinite(number.doubleValue())
        && Math.abs((long) number.decimalValue().scale()) <= MOST_DIGITS
        && number.decimalValue().precision() <= MOST_DIGITS;
  }

  /** Creates the exception for a malformed result. */
  MalformedResultException malformed(String what) {
    return new MalformedResultException(number, what);
  }
}
