package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A form of a turn of which the answer says only how it reads when it is masked. Where two chunks
 * overlap, what either masks is masked: a mask has one character for each that it stands for, so
 * equal offsets are equal places. Chunks masked in another way never overlap.
 */
final class RedactedForm {

  private final char mask;
  private final ChunkResult chunk;

  /**
   * Reads the character of a mask.
   *
   * @param parameters of the task
   * @param chunk to blame
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
   * The form of the whole turn.
   *
   * @param entries where the chunks are in it
   * @param texts of the chunks, masked; null for one without an answer, all of which is masked
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
        throw chunk.malformed(TurnMerge.CONTENT + " differs from that of the chunk before");
      }
      both.append(a == b ? a : mask);
    }
    return both.toString();
  }
}
