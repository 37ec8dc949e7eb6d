package io.languageanalyze.internal.merge;

import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The redacted text of a chunk, with a mapping from offsets in the document to offsets in it.
 * Outside of masks it equals the original text.
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
   * A mask in the redacted text.
   *
   * @param from its UTF-16 offset in the redacted text
   * @param to the UTF-16 offset after it
   * @param character the unit of which the mask has one character each; null if it is not a
   *     character mask
   */
  record Mask(MaskedSpan masked, int from, int to, @Nullable OffsetUnit character) {

    /**
     * Returns the offset of the rest of the mask after {@code count} of the unit; the whole mask if
     * the rest is unknown.
     */
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

  /** A span of visible text: between two masks, before the first or after the last. */
  private record VisibleText(Span span, int from) {}

  /**
   * Finds the masks in a redacted text. The service does not document the unit of the characters of
   * a mask, so the unit is used that gives the actual length of the text.
   *
   * @throws MalformedResultException if no unit does, because text split at a wrong offset could
   *     reveal masked data
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
    throw chunk.malformed("the length of redactedText does not match the entities and their masks");
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
    int visible = chunk.length();
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
      visible -= masked.text().length() - (to - from);
    }
    boolean fits =
        place <= chunk.end()
            && unit.skip(text, at, chunk.end() - place) == text.length()
            && visible == text.length();
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

  /** Returns the text of a mask. */
  String text(Mask mask) {
    return text.substring(mask.from(), mask.to());
  }

  /** Returns a copy with other texts for the masks, one for each. */
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

  /**
   * Returns the offset in the redacted text for an offset in the document; inside a mask, that of
   * the rest of the mask.
   */
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
   * Returns the document offset at which the redacted text of the next chunk follows this one: the
   * merge point. Without a merge point it is the end of this chunk, or the start of a mask of the
   * next chunk that crosses this end, so that no mask is split.
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

  /** Whether the visible texts of both chunks are equal in the overlap. */
  boolean agreesWith(RedactedChunk next) {
    Span both = new Span(next.chunk.start(), chunk.end());
    List<VisibleText> mine = visible(both);
    List<VisibleText> theirs = next.visible(both);
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

  private String text(VisibleText visible, Span within) {
    int from = chunk.unit().skip(text, visible.from(), within.start() - visible.span().start());
    return text.substring(from, chunk.unit().skip(text, from, within.end() - within.start()));
  }

  private List<VisibleText> visible(Span within) {
    List<VisibleText> all = new ArrayList<>();
    int at = 0;
    int place = chunk.start();
    for (Mask mask : masks) {
      all.add(new VisibleText(new Span(place, mask.masked().span().start()), at));
      at = mask.to();
      place = mask.masked().span().end();
    }
    all.add(new VisibleText(new Span(place, chunk.end()), at));
    all.removeIf(
        each -> each.span().end() <= within.start() || each.span().start() >= within.end());
    return all;
  }
}
