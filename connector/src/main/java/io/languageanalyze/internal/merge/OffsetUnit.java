package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.GraphemeClusters;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.model.task.StringIndexType;
import java.util.Map;

/** The unit that an answer counts offsets and lengths in. */
enum OffsetUnit {
  UTF16 {
    @Override
    int of(Offset place) {
      return place.utf16();
    }

    @Override
    int skip(String text, int from, int count) {
      return count <= text.length() - from ? from + count : NOT_THERE;
    }
  },
  CODE_POINTS {
    @Override
    int of(Offset place) {
      return place.codePoints();
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
    int of(Offset place) {
      return place.textElements();
    }

    @Override
    int skip(String text, int from, int count) {
      return GraphemeClusters.skip(text, from, count);
    }
  };

  /** What {@link #skip} says of a place behind the end of the text. */
  static final int NOT_THERE = -1;

  /** The unit that the parameters of a task ask for, which is text elements if they are silent. */
  static OffsetUnit of(Map<String, Object> parameters) {
    Object asked = parameters.get("stringIndexType");
    if (StringIndexType.UTF16_CODE_UNIT.wireName().equals(asked)) {
      return UTF16;
    }
    return StringIndexType.UNICODE_CODE_POINT.wireName().equals(asked)
        ? CODE_POINTS
        : TEXT_ELEMENTS;
  }

  /** The place in this unit. */
  abstract int of(Offset place);

  /** The UTF-16 offset that lies {@code count} of this unit behind another one. */
  abstract int skip(String text, int from, int count);

  /** How long the text is. */
  int lengthOf(String text) {
    return this == UTF16 ? text.length() : of(Offset.lengthOf(text));
  }
}
