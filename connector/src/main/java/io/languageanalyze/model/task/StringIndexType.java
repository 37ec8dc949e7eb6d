package io.languageanalyze.model.task;

/** The unit in which the service counts offsets and lengths. It does not change any limit. */
public enum StringIndexType {
  /** Java's own: {@code text.substring(offset, offset + length)} is right. The default here. */
  UTF16_CODE_UNIT("Utf16CodeUnit"),
  /** Code points, as counted by {@link String#codePointCount}. */
  UNICODE_CODE_POINT("UnicodeCodePoint"),
  /** Text elements of .NET; the service's own default. */
  TEXT_ELEMENTS_V8("TextElements_v8");

  static final String PARAMETER = "stringIndexType";

  /** The parameters a kind with offsets starts with. */
  static final Parameters DEFAULT = Parameters.NONE.set(PARAMETER, UTF16_CODE_UNIT.wireName);

  private final String wireName;

  StringIndexType(String wireName) {
    this.wireName = wireName;
  }

  /** The word for it in a request. */
  public String wireName() {
    return wireName;
  }
}
