package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.internal.text.Place;
import io.languageanalyze.model.StringIndexType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where the places of a part lie in its redacted text. What is not masked stands there to the
 * letter, so the lengths of the masks tell all; they have to come out at the end of the text, or
 * nobody knows where a cut would show what was masked.
 */
final class RedactedText {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** Ways in which the length of a mask may follow from what it hides. */
  private static final List<ToIntFunction<String>> LENGTHS =
      List.of(
          String::length,
          hidden -> hidden.codePointCount(0, hidden.length()),
          hidden -> Place.lengthOf(hidden).textElements());

  /**
   * A stretch that is masked.
   *
   * @param start in the document
   * @param end in the document
   * @param maskStart UTF-16 offset in the redacted text
   * @param maskEnd UTF-16 offset in the redacted text
   */
  private record Mask(int start, int end, int maskStart, int maskEnd) {}

  private final PartAnswer part;
  private final String text;
  private final List<Mask> masks;

  private RedactedText(PartAnswer part, String text, List<Mask> masks) {
    this.part = part;
    this.text = text;
    this.masks = masks;
  }

  /** Reads the redacted text of a part in which {@code entities} were found. */
  static RedactedText of(PartAnswer part, String text, List<Found> entities)
      throws OddAnswerException {
    List<Found> sorted =
        entities.stream()
            .sorted(
                Comparator.comparing(Found::start)
                    .thenComparing(Found::end, Comparator.reverseOrder()))
            .toList();
    for (ToIntFunction<String> length : LENGTHS) {
      List<Mask> masks = masks(part, text, sorted, length);
      if (masks != null) {
        return new RedactedText(part, text, masks);
      }
    }
    List<Mask> masks = masks(part, text, sorted, null);
    if (masks != null) {
      return new RedactedText(part, text, masks);
    }
    throw new OddAnswerException(
        part, "its redactedText is not its text with the entities masked, so it cannot be cut");
  }

  // Null where it does not come out. Without a length a mask is what stands in brackets.
  private static @Nullable List<Mask> masks(
      PartAnswer part, String text, List<Found> entities, @Nullable ToIntFunction<String> length) {
    List<Mask> masks = new ArrayList<>();
    int place = part.start();
    int at = 0;
    for (Found entity : entities) {
      if (entity.start() < place) {
        if (entity.end() > place) {
          return null;
        }
        continue;
      }
      int start = forward(part.unit(), text, at, entity.start() - place);
      int end = start < 0 ? -1 : maskEnd(part.unit(), text, start, entity, length);
      if (end < 0) {
        return null;
      }
      masks.add(new Mask(entity.start(), entity.end(), start, end));
      place = entity.end();
      at = end;
    }
    return forward(part.unit(), text, at, part.end() - place) == text.length() ? masks : null;
  }

  private static int maskEnd(
      StringIndexType unit,
      String text,
      int start,
      Found entity,
      @Nullable ToIntFunction<String> length) {
    JsonNode told = entity.json().path("maskLength");
    if (told.canConvertToInt()) {
      return forward(unit, text, start, told.intValue());
    }
    if (length == null) {
      int closing = text.startsWith("[", start) ? text.indexOf(']', start) : -1;
      return closing < 0 ? -1 : closing + 1;
    }
    int end = start + length.applyAsInt(entity.json().path("text").asText(""));
    return end <= text.length() ? end : -1;
  }

  /** The UTF-16 offset that lies {@code units} behind {@code from}; -1 behind the end. */
  private static int forward(StringIndexType unit, String text, int from, int units) {
    switch (unit) {
      case UTF16_CODE_UNIT -> {
        return from + units <= text.length() ? from + units : -1;
      }
      case UNICODE_CODE_POINT -> {
        int at = from;
        for (int i = 0; i < units && at >= 0; i++) {
          at = at < text.length() ? text.offsetByCodePoints(at, 1) : -1;
        }
        return at;
      }
      default -> {
        Matcher clusters = CLUSTER.matcher(text).region(from, text.length());
        int at = from;
        for (int i = 0; i < units; i++) {
          if (!clusters.find()) {
            return -1;
          }
          at = clusters.end();
        }
        return at;
      }
    }
  }

  /** The text from {@code from} to {@code to}; a mask that crosses {@code from} is in it. */
  String between(int from, int to) {
    return text.substring(at(from), at(to));
  }

  // A mask that is as long as what it hides is cut like it; of any other nothing is cut off.
  private int at(int place) {
    int before = part.start();
    int at = 0;
    for (Mask mask : masks) {
      if (place <= mask.start()) {
        break;
      }
      if (place < mask.end()) {
        boolean asLong = mask.maskEnd() - mask.maskStart() == mask.end() - mask.start();
        return asLong ? mask.maskStart() + place - mask.start() : mask.maskStart();
      }
      before = mask.end();
      at = mask.maskEnd();
    }
    return forward(part.unit(), text, at, place - before);
  }
}
