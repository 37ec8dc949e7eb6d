package io.languageanalyze.cli;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names that a file has where others are wanted, for the end of a message. */
final class NameList {

  // What stands where names should be may be somebody's text.
  private static final int MAX_LENGTH = 32;
  private static final int MAX_NAMES = 20;

  private NameList() {}

  /** Lists {@code names}, cut to a length at which they are names still. */
  static String sentence(Collection<String> names) {
    if (names.isEmpty()) {
      return "it has none";
    }
    String list =
        names.stream()
            .limit(MAX_NAMES)
            .map(name -> "\"" + shortened(name) + "\"")
            .collect(Collectors.joining(", "));
    int more = names.size() - MAX_NAMES;
    return "it has " + list + (more > 0 ? " and " + more + " more" : "") + hint(names);
  }

  private static String shortened(String name) {
    int end =
        name.offsetByCodePoints(0, Math.min(MAX_LENGTH, name.codePointCount(0, name.length())));
    String one = name.substring(0, end).replaceAll("\\p{Cntrl}", " ");
    return end < name.length() ? one + "…" : one;
  }

  private static String hint(Collection<String> names) {
    String only = names.iterator().next();
    boolean isOther = names.size() == 1 && (only.contains(";") || only.contains("\t"));
    return isOther ? ". Columns are separated by commas" : "";
  }
}
