package io.languageanalyze.internal.join;

import io.languageanalyze.internal.text.Clusters;
import io.languageanalyze.internal.text.Place;
import io.languageanalyze.model.StringIndexType;
import java.util.Map;

/** The unit that an answer counts offsets and lengths in. */
enum IndexUnit {
  UTF16 {
    @Override
    int of(Place place) {
      return place.utf16();
    }

    @Override
    int skip(String text, int from, int count) {
      return count <= text.length() - from ? from + count : NOT_THERE;
    }
  },
  CODE_POINTS {
    @Override
    int of(Place place) {
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
    int of(Place place) {
      return place.textElements();
    }

    @Override
    int skip(String text, int from, int count) {
      return Clusters.skip(text, from, count);
    }
  };

  /** What {@link #skip} says of a place behind the end of the text. */
  static final int NOT_THERE = -1;

  /** The unit that the parameters of a task ask for, which is text elements if they are silent. */
  static IndexUnit of(Map<String, Object> parameters) {
    Object asked = parameters.get("stringIndexType");
    if (StringIndexType.UTF16_CODE_UNIT.wireName().equals(asked)) {
      return UTF16;
    }
    return StringIndexType.UNICODE_CODE_POINT.wireName().equals(asked)
        ? CODE_POINTS
        : TEXT_ELEMENTS;
  }

  /** The place in this unit. */
  abstract int of(Place place);

  /** The UTF-16 offset that lies {@code count} of this unit behind another one. */
  abstract int skip(String text, int from, int count);

  /** How long the text is. */
  int lengthOf(String text) {
    return this == UTF16 ? text.length() : of(Place.lengthOf(text));
  }
}
