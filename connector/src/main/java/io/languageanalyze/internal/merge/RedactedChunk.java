package io.languageanalyze.internal.merge;

import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The redacted text of a chunk, and which place of the document is where in it. Outside of masks it
 * is the text itself.
 */
final class RedactedChunk {

  private final ChunkResult chunk;
  private final String text;
  private final List<Mask> masks;

  private RedactedChunk(ChunkResult chunk, String text, List<Mask> masks) {
    this.chunk = chunk;
    this.text = text;
    this.masks = masks;
  }

  /**
   * A mask.
   *
   * @param from its UTF-16 offset in the redacted text
   * @param to behind its last one
   * @param character what it has a character for each of; null when it is no mask by characters
   */
  record Mask(MaskedSpan masked, int from, int to, @Nullable OffsetUnit character) {

    /** What is left of it for what lies behind {@code count} of the unit; all, if in doubt. */
    int behind(int count, OffsetUnit unit) {
      int prefix = unit.skip(masked.text(), 0, count);
      if (character == null
          || prefix == OffsetUnit.NOT_THERE
          || to - from != character.lengthOf(masked.text())) {
        return from;
      }
      return from + character.lengthOf(masked.text().substring(0, prefix));
    }
  }

  /** Text that is shown, between two masks or before the first or behind the last. */
  private record Shown(Span span, int from) {}

  /**
   * Finds the masks. Nobody says how the service counts the characters of a mask: that way of
   * counting is right by which everything comes to the length that the text has.
   *
   * @throws MalformedResultException when none is: a cut in the wrong place could show what was
   *     hidden
   */
  static RedactedChunk of(
      ChunkResult chunk, String text, List<MaskedSpan> all, RedactionPolicies policies)
      throws MalformedResultException {
    for (OffsetUnit character : OffsetUnit.values()) {
      List<Mask> masks = masks(chunk, text, all, policies, character);
      if (masks != null) {
        return new RedactedChunk(chunk, text, masks);
      }
    }
    throw chunk.malformed("redactedText is not as long as the entities and their masks make it");
  }

  private static @Nullable List<Mask> masks(
      ChunkResult chunk,
      String text,
      List<MaskedSpan> all,
      RedactionPolicies policies,
      OffsetUnit character) {
    OffsetUnit unit = chunk.unit();
    List<Mask> masks = new ArrayList<>();
    int at = 0;
    int place = chunk.start();
    int shown = chunk.length();
    for (MaskedSpan masked : all) {
      int from = unit.skip(text, at, masked.span().start() - place);
      int to = from < 0 ? from : policies.end(text, from, masked, unit, character);
      if (to < 0) {
        return null;
      }
      boolean byCharacters = policies.masksByCharacters(masked.entity());
      masks.add(new Mask(masked, from, to, byCharacters ? character : null));
      at = to;
      place = masked.span().end();
      shown -= masked.text().length() - (to - from);
    }
    boolean fits =
        place <= chunk.end()
            && unit.skip(text, at, chunk.end() - place) == text.length()
            && shown == text.length();
    return fits ? masks : null;
  }

  ChunkResult chunk() {
    return chunk;
  }

  String text() {
    return text;
  }

  List<Mask> masks() {
    return masks;
  }

  /** What the text has in the place of what is hidden. */
  String text(Mask mask) {
    return text.substring(mask.from(), mask.to());
  }

  /** The same with other masks, one for each. */
  RedactedChunk withMasks(List<String> texts) {
    StringBuilder changed = new StringBuilder();
    List<Mask> moved = new ArrayList<>();
    int done = 0;
    for (int i = 0; i < masks.size(); i++) {
      Mask mask = masks.get(i);
      changed.append(text, done, mask.from());
      int from = changed.length();
      changed.append(texts.get(i));
      moved.add(new Mask(mask.masked(), from, changed.length(), mask.character()));
      done = mask.to();
    }
    changed.append(text, done, text.length());
    return new RedactedChunk(chunk, changed.toString(), moved);
  }

  /** The offset in the redacted text of a place in the document; in a mask, of what is left. */
  int at(int place) {
    int at = 0;
    int from = chunk.start();
    for (Mask mask : masks) {
      Span span = mask.masked().span();
      if (place <= span.start()) {
        break;
      }
      if (place < span.end()) {
        return mask.behind(place - span.start(), chunk.unit());
      }
      at = mask.to();
      from = span.end();
    }
    return chunk.unit().skip(text, at, place - from);
  }

  /**
   * Where in the document this redacted text gives way to that of the next chunk. A mask there that
   * reaches over the end of this chunk hides all it can, whether or not this chunk knew.
   */
  int split(Overlap overlap, RedactedChunk next) {
    if (overlap.at() < overlap.end()) {
      return overlap.at();
    }
    int split = next.startOfMaskAt(overlap.end());
    for (Mask mask : masks) {
      Span span = mask.masked().span();
      split = span.start() < split && split < span.end() ? span.end() : split;
    }
    return Math.min(split, overlap.end());
  }

  private int startOfMaskAt(int place) {
    return masks.stream()
        .map(mask -> mask.masked().span())
        .filter(span -> span.start() < place && place < span.end())
        .mapToInt(Span::start)
        .findFirst()
        .orElse(place);
  }

  /** Whether what both chunks show is the same, where the next one repeats this one. */
  boolean agreesWith(RedactedChunk next) {
    Span both = new Span(next.chunk.start(), chunk.end());
    List<Shown> mine = shown(both);
    List<Shown> theirs = next.shown(both);
    int i = 0;
    int j = 0;
    while (i < mine.size() && j < theirs.size()) {
      Span a = mine.get(i).span();
      Span b = theirs.get(j).span();
      Span shared = new Span(Math.max(a.start(), b.start()), Math.min(a.end(), b.end()));
      if (shared.start() < shared.end()
          && !text(mine.get(i), shared).equals(next.text(theirs.get(j), shared))) {
        return false;
      }
      if (a.end() < b.end()) {
        i++;
      } else {
        j++;
      }
    }
    return true;
  }

  private String text(Shown shown, Span within) {
    int from = chunk.unit().skip(text, shown.from(), within.start() - shown.span().start());
    return text.substring(from, chunk.unit().skip(text, from, within.end() - within.start()));
  }

  private List<Shown> shown(Span within) {
    List<Shown> all = new ArrayList<>();
    int at = 0;
    int place = chunk.start();
    for (Mask mask : masks) {
      all.add(new Shown(new Span(place, mask.masked().span().start()), at));
      at = mask.to();
      place = mask.masked().span().end();
    }
    all.add(new Shown(new Span(place, chunk.end()), at));
    all.removeIf(
        each -> each.span().end() <= within.start() || each.span().start() >= within.end());
    return all;
  }
}
