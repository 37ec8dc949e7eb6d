package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Merges a form of a turn for which the result gives only the redacted text, without offsets of
 * masks. In an overlap, a character that either chunk masks is masked. Masks have one character for
 * each masked character, so offsets correspond. Chunks with other kinds of masks never overlap.
 */
final class RedactedForm {

  private final char mask;
  private final ChunkResult chunk;

  /**
   * Reads the mask character.
   *
   * @param parameters the parameters of the task
   * @param chunk the chunk for error messages
   */
  RedactedForm(Map<String, Object> parameters, ChunkResult chunk) {
    Object policy = parameters.get("redactionPolicy");
    Object character =
        policy instanceof Map<?, ?> members && members.get("redactionCharacter") != null
            ? members.get("redactionCharacter")
            : parameters.get("redactionCharacter");
    this.mask = character == null ? '*' : character.toString().charAt(0);
    this.chunk = chunk;
  }

  /**
   * Returns the redacted form of the whole turn.
   *
   * @param entries the spans of the chunks in it
   * @param texts the redacted texts of the chunks; null for a chunk without a result, which is
   *     masked completely
   */
  String text(List<Entry> entries, List<@Nullable String> texts) throws MalformedResultException {
    StringBuilder whole = new StringBuilder();
    int done = 0;
    boolean doneIsKnown = true;
    boolean doneFits = true;
    for (int i = 0; i < texts.size(); i++) {
      int start = entries.get(i).start().utf16();
      int end = entries.get(i).end().utf16();
      String text = texts.get(i);
      int overlap = done - start;
      if (text == null) {
        whole.append(String.valueOf(mask).repeat(end - Math.max(done, start)));
      } else if (overlap <= 0) {
        whole.append(text);
      } else if (doneFits && text.length() == end - start) {
        overlay(whole, overlap, doneIsKnown, text);
      } else {
        throw chunk.malformed(TurnMerge.CONTENT + " is not as long as the text");
      }
      doneIsKnown = text != null;
      doneFits = text == null || text.length() == end - start;
      done = end;
    }
    return whole.toString();
  }

  private void overlay(StringBuilder whole, int overlap, boolean isKnown, String next)
      throws MalformedResultException {
    int from = whole.length() - overlap;
    String repeated = next.substring(0, overlap);
    String both = isKnown ? masked(whole.substring(from), repeated) : repeated;
    whole.setLength(from);
    whole.append(both).append(next, overlap, next.length());
  }

  private String masked(String before, String after) throws MalformedResultException {
    StringBuilder both = new StringBuilder();
    for (int i = 0; i < before.length(); i++) {
      char a = before.charAt(i);
      char b = after.charAt(i);
      if (a != b && a != mask && b != mask) {
        throw chunk.malformed(TurnMerge.CONTENT + " differs from that of the preceding chunk");
      }
      both.append(a == b ? a : mask);
    }
    return both.toString();
  }
}
