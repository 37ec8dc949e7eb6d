package io.languageanalyze.internal.chunk;

import io.languageanalyze.internal.text.TextElements;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits all forms of a turn of a transcript at corresponding offsets: between two words that are
 * adjacent in every form. So no number is split that one form writes in digits and another in
 * words.
 */
public final class TranscriptSplitter {

  // The last sentence is searched, and the overlap taken, in this fraction of a chunk (one
  // quarter).
  private static final int REACH = 4;
  private static final String SENTENCE_ENDS = ".?!\u2026\u3002\uFF01\uFF1F";

  private final List<String> forms;
  private final List<int[]> offsets;
  // For each form, the text elements before each common offset.
  private final List<int[]> elements = new ArrayList<>();

  private TranscriptSplitter(List<String> forms) {
    this.forms = forms;
    this.offsets = CommonOffsets.of(forms);
    for (int form = 0; form < forms.size(); form++) {
      int[] before = new int[offsets.size()];
      for (int i = 1; i < before.length; i++) {
        before[i] =
            before[i - 1]
                + TextElements.count(forms.get(form).substring(at(i - 1, form), at(i, form)));
      }
      elements.add(before);
    }
  }

  /**
   * Returns the chunks in order, each with its span in every form. A chunk overlaps the preceding
   * one by its last sentence. A chunk exceeds the limit only if the forms have no common offset
   * before.
   *
   * @param forms the forms, none of them blank
   * @param maxTextElements the most text elements of a chunk
   */
  public static List<List<ChunkSpan>> split(List<String> forms, int maxTextElements) {
    return new TranscriptSplitter(forms).split(maxTextElements);
  }

  private List<List<ChunkSpan>> split(int most) {
    List<List<ChunkSpan>> chunks = new ArrayList<>();
    int last = offsets.size() - 1;
    int done = 0;
    int start = 0;
    while (done < last) {
      int end = end(start, most);
      if (end <= done) {
        start = done;
        end = end(start, most);
      }
      chunks.add(chunk(start, end));
      done = end;
      start = end < last ? repeatFrom(start, end, most / REACH) : end;
    }
    return chunks;
  }

  private int end(int start, int most) {
    int last = offsets.size() - 1;
    int end = start + 1;
    while (end < last && size(start, end + 1) <= most) {
      end++;
    }
    for (int i = end; end < last && i > start && size(start, i) >= most - most / REACH; i--) {
      if (startsSentence(i)) {
        return i;
      }
    }
    return end;
  }

  // The last sentence, otherwise as much as is allowed, but never the whole chunk.
  private int repeatFrom(int start, int end, int most) {
    int from = end;
    for (int i = end - 1; i > start && size(i, end) <= most; i--) {
      from = i;
      if (startsSentence(i)) {
        return i;
      }
    }
    return from;
  }

  private boolean startsSentence(int offset) {
    for (int form = 0; form < forms.size(); form++) {
      int last = at(offset, form) - 1;
      while (last > 0 && Character.isWhitespace(forms.get(form).charAt(last))) {
        last--;
      }
      if (last >= 0 && SENTENCE_ENDS.indexOf(forms.get(form).charAt(last)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int size(int from, int to) {
    return elements.stream().mapToInt(before -> before[to] - before[from]).max().orElse(0);
  }

  private int at(int offset, int form) {
    return offsets.get(offset)[form];
  }

  private List<ChunkSpan> chunk(int start, int end) {
    List<ChunkSpan> spans = new ArrayList<>();
    for (int form = 0; form < forms.size(); form++) {
      spans.add(new ChunkSpan(at(start, form), at(end, form), false));
    }
    return spans;
  }
}
