package io.languageanalyze.emulator.analysis;

/**
 * An {@code api-version}. Versions are dates, so their order as text is their order in time.
 *
 * @param name as in the query
 */
public record ApiVersion(String name) {

  /** Whether this version is {@code other} or a later one. */
  public boolean since(String other) {
    return name.compareTo(other) >= 0;
  }

  /** Whether {@code language: auto} is known: first in previews, in a release two years later. */
  public boolean detectsLanguage() {
    return name.endsWith("-preview") ? since("2022-07-01") : since("2024-11-01");
  }

  /**
   * Whether a job has a default language and results have the language that was detected. The
   * specification of 2026-05-01 has neither, those before and behind it have both.
   */
  public boolean tellsLanguage() {
    return detectsLanguage() && !isOf2026();
  }

  /** Whether this is 2026-05-01, whose specification lacks what is in previews only again. */
  public boolean isOf2026() {
    return name.equals("2026-05-01");
  }

  /** The job's member for its last change; the first previews spell it without the "d". */
  public String lastUpdateMember() {
    return since("2022-05-01") ? "lastUpdatedDateTime" : "lastUpdateDateTime";
  }

  /**
   * Whether entities carry {@code type} and {@code tags} and the vocabulary that goes with them.
   */
  boolean tagsEntities() {
    return since("2024-11-01");
  }
}
