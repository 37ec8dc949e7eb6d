package io.languageanalyze.emulator.analysis;

import org.checkerframework.checker.nullness.qual.Nullable;

/** In what unit offsets and lengths are given. */
public enum StringIndexType {
  TEXT_ELEMENTS("TextElements_v8"),
  CODE_POINTS("UnicodeCodePoint"),
  CODE_UNITS("Utf16CodeUnit");

  private final String wireName;

  StringIndexType(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static @Nullable StringIndexType named(String wireName) {
    for (StringIndexType type : values()) {
      if (type.wireName.equals(wireName)) {
        return type;
      }
    }
    return null;
  }

  /** For each UTF-16 position from 0 to the length, the number of units that start before it. */
  int[] startsBefore(String text) {
    if (this == TEXT_ELEMENTS) {
      return TextElements.graphemeStartsBefore(text);
    }
    int[] starts = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean tail =
          this == CODE_POINTS
              && i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      starts[i + 1] = starts[i] + (tail ? 0 : 1);
    }
    return starts;
  }
}
