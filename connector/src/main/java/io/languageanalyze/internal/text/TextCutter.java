package io.languageanalyze.internal.text;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Cuts a text into pieces that fit. */
public final class TextCutter {

  private TextCutter() {}

  /**
   * The pieces of {@code text}, in order.
   *
   * @param language a language code, for the rules of words and sentences; null when unknown
   * @param maxTextElements the most text elements of a piece, as {@link TextElements} counts; at
   *     least 10
   * @param maxBytes the most bytes of a piece as a JSON string in UTF-8, without the quotes
   * @return no piece at all when a single text element has more than {@code maxBytes}
   */
  public static List<Piece> cut(
      String text, @Nullable String language, int maxTextElements, int maxBytes) {
    return List.of();
  }
}
