package io.languageanalyze.emulator.job;

import io.languageanalyze.emulator.analysis.ApiVersion;

/**
 * The part of the documents a poll asks for.
 *
 * @param showStats whether to add statistics
 * @param top documents on the page, at most
 * @param skip documents in front of the page
 */
public record PageRequest(boolean showStats, int top, int skip) {
  /** The page after this one of {@code documents} documents; its {@code top} is what remains. */
  PageRequest next(int documents) {
    int from = skip + top;
    return new PageRequest(showStats, Math.min(top, documents - from), from);
  }

  boolean isLast(int documents) {
    return skip + top >= documents;
  }

  /** The query of a link to this page. */
  String query(ApiVersion version) {
    return "showStats="
        + (showStats ? "True" : "False")
        + "&top="
        + top
        + "&skip="
        + skip
        + "&api-version="
        + version.name();
  }
}
