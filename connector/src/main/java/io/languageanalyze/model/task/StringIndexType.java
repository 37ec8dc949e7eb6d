package io.languageanalyze.model.task;

/** The unit in which the service counts offsets and lengths. It does not change any limit. */
public enum StringIndexType {
  /**
   * UTF-16 code units, as in Java's {@code text.substring(offset, offset + length)}. The default of
   * this library.
   */
  UTF16_CODE_UNIT("Utf16CodeUnit"),
  /** Unicode code points, as counted by {@link String#codePointCount}. */
  UNICODE_CODE_POINT("UnicodeCodePoint"),
  /** Text elements of .NET. The default of the service. */
  TEXT_ELEMENTS_V8("TextElements_v8");

  static final String PARAMETER = "stringIndexType";

  /** The initial parameters of a kind with offsets. */
  static final Parameters DEFAULT = Parameters.NONE.set(PARAMETER, UTF16_CODE_UNIT.wireName);

  private final String wireName;

  StringIndexType(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the name of the unit in a request. */
  public String wireName() {
    return wireName;
  }
}
