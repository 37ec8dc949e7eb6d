package io.languageanalyze.internal.chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the offsets in the forms of a turn that correspond to each other. */
final class CommonOffsets {

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
  // Words of one form that are written differently in another: "seven hundred and" is "7".
  private static final int FARTHEST = 24;

  private record Word(int start, String letters) {}

  private CommonOffsets() {}

  /**
   * Returns the corresponding offsets of all forms: the start, each gap between two words that are
   * adjacent in every form, and the end.
   */
  static List<int[]> of(List<String> forms) {
    List<List<Word>> words = forms.stream().map(CommonOffsets::words).toList();
    List<int[]> matches = words.stream().map(each -> matches(words.get(0), each)).toList();
    List<int[]> offsets = new ArrayList<>();
    offsets.add(new int[forms.size()]);
    for (int i = 1; i < words.get(0).size(); i++) {
      int word = i;
      boolean common =
          matches.stream()
              .allMatch(match -> match[word - 1] >= 0 && match[word] == match[word - 1] + 1);
      if (common) {
        int[] offset = new int[forms.size()];
        for (int form = 0; form < offset.length; form++) {
          offset[form] = words.get(form).get(matches.get(form)[i]).start();
        }
        offsets.add(offset);
      }
    }
    offsets.add(forms.stream().mapToInt(String::length).toArray());
    return offsets;
  }

  private static List<Word> words(String form) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(form);
    while (matcher.find()) {
      String letters = NO_LETTER.matcher(matcher.group()).replaceAll("");
      words.add(new Word(matcher.start(), letters.toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  /** Returns, for each word of one form, its index in the other; -1 if it is missing there. */
  private static int[] matches(List<Word> ones, List<Word> others) {
    int[] matches = new int[ones.size()];
    Arrays.fill(matches, -1);
    int i = 0;
    int j = 0;
    while (i < ones.size() && j < others.size()) {
      if (same(ones, i, others, j)) {
        matches[i++] = j++;
        continue;
      }
      int[] next = next(ones, i, others, j);
      if (next.length == 0) {
        break;
      }
      i = next[0];
      j = next[1];
    }
    return matches;
  }

  // Requires two consecutive words, so that a frequent short word alone is not a match.
  private static int[] next(List<Word> ones, int i, List<Word> others, int j) {
    for (int skipped = 1; skipped <= 2 * FARTHEST; skipped++) {
      for (int a = Math.max(0, skipped - FARTHEST); a <= Math.min(skipped, FARTHEST); a++) {
        int b = skipped - a;
        if (same(ones, i + a, others, j + b) && same(ones, i + a + 1, others, j + b + 1)) {
          return new int[] {i + a, j + b};
        }
      }
    }
    return new int[0];
  }

  private static boolean same(List<Word> ones, int i, List<Word> others, int j) {
    return i < ones.size()
        && j < others.size()
        && !ones.get(i).letters().isEmpty()
        && ones.get(i).letters().equals(others.get(j).letters());
  }
}
