package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.internal.text.Place;
import io.languageanalyze.model.StringIndexType;

/**
 * The answer to one part of a document.
 *
 * @param number of the part, from 1
 * @param stretch where the part lies
 * @param meetsNext whether the next part, which repeats the end of this one, is answered too
 * @param gapBefore what is known of the text between this part and the answered one before it: the
 *     blanks, and {@code *} for what was not answered
 * @param gapBehind the same behind the last part
 * @param unit what offsets count
 * @param json what the service said; the joining takes it apart
 */
record PartAnswer(
    int number,
    Stretch stretch,
    boolean meetsNext,
    String gapBefore,
    String gapBehind,
    StringIndexType unit,
    ObjectNode json) {

  PartAnswer withGapBehind(String gap) {
    return new PartAnswer(number, stretch, meetsNext, gapBefore, gap, unit, json);
  }

  int start() {
    return in(unit, stretch.start());
  }

  int end() {
    return in(unit, stretch.end());
  }

  /** Its size, for votes. */
  int length() {
    return stretch.end().utf16() - stretch.start().utf16();
  }

  static int in(StringIndexType unit, Place place) {
    return switch (unit) {
      case UTF16_CODE_UNIT -> place.utf16();
      case UNICODE_CODE_POINT -> place.codePoints();
      case TEXT_ELEMENTS_V8 -> place.textElements();
    };
  }
}
