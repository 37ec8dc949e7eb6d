package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.GraphemeClusters;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.model.task.StringIndexType;
import java.util.Map;

/** The unit of offsets and lengths in a result. */
enum OffsetUnit {
  UTF16 {
    @Override
    int of(Offset offset) {
      return offset.utf16();
    }

    @Override
    int skip(String text, int from, int count) {
      return count <= text.length() - from ? from + count : NOT_THERE;
    }
  },
  CODE_POINTS {
    @Override
    int of(Offset offset) {
      return offset.codePoints();
    }

    @Override
    int skip(String text, int from, int count) {
      int at = from;
      for (int left = count; left > 0; left--) {
        if (at == text.length()) {
          return NOT_THERE;
        }
        at += Character.charCount(text.codePointAt(at));
      }
      return at;
    }
  },
  TEXT_ELEMENTS {
    @Override
    int of(Offset offset) {
      return offset.textElements();
    }

    @Override
    int skip(String text, int from, int count) {
      return GraphemeClusters.skip(text, from, count);
    }
  };

  /** The result of {@link #skip} for an offset beyond the end of the text. */
  static final int NOT_THERE = -1;

  /**
   * Returns the unit that the parameters of a task request. Default: text elements, as in the
   * service.
   */
  static OffsetUnit of(Map<String, Object> parameters) {
    Object requested = parameters.get("stringIndexType");
    if (StringIndexType.UTF16_CODE_UNIT.wireName().equals(requested)) {
      return UTF16;
    }
    return StringIndexType.UNICODE_CODE_POINT.wireName().equals(requested)
        ? CODE_POINTS
        : TEXT_ELEMENTS;
  }

  /** Returns the offset in this unit. */
  abstract int of(Offset offset);

  /** Returns the UTF-16 offset that is {@code count} of this unit after another one. */
  abstract int skip(String text, int from, int count);

  /** Returns the length of a text in this unit. */
  int lengthOf(String text) {
    return this == UTF16 ? text.length() : of(Offset.lengthOf(text));
  }
}
