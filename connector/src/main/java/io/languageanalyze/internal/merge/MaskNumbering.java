package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.merge.ChunkResult.Item;
import io.languageanalyze.internal.merge.Overlaps.ChunkFindings;
import io.languageanalyze.internal.merge.RedactedChunk.Mask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Renumbers masks such as {@code [PERSON_1]} for a whole document, because the service restarts the
 * numbers in each chunk.
 *
 * <p>The service does not document what it numbers, so the rule is derived from its results.
 * Different masks of one chunk stay different. Masks of two chunks get the same number if they
 * replace the same span of the overlap, or the same text. The latter does not apply if the service
 * gave different numbers to equal texts in a chunk, because it then counts mentions.
 */
final class MaskNumbering {

  private static final Pattern NUMBERED = Pattern.compile("(\\[.*[_-])\\d{1,9}\\]", Pattern.DOTALL);

  private final List<ChunkFindings> found;
  private final List<RedactedChunk> chunks;
  private final Overlaps overlaps;
  private final RedactionPolicies policies;
  private final boolean countsMentions;
  // For each chunk, the referents of its masks.
  private final List<Map<String, Referent>> referents = new ArrayList<>();
  private final Map<Name, List<Referent>> named = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private MaskNumbering(
      List<ChunkFindings> found,
      List<RedactedChunk> chunks,
      Overlaps overlaps,
      RedactionPolicies policies) {
    this.found = found;
    this.chunks = chunks;
    this.overlaps = overlaps;
    this.policies = policies;
    this.countsMentions = chunks.stream().anyMatch(this::numbersMentions);
  }

  /** A masked text, with the label of its mask, which is the mask without its number. */
  private record Name(String label, String text) {}

  /** The person or thing that one mask replaces in the whole document. */
  private static final class Referent {
    final String label;
    final Set<String> texts = new HashSet<>();
    int lastPart = -1;
    int number;

    Referent(String label) {
      this.label = label;
    }
  }

  /**
   * Returns the chunks with renumbered masks, and updates the entities to match.
   *
   * @param found the findings of the same chunks
   * @param overlaps the overlaps between them
   */
  static List<RedactedChunk> overAll(
      List<ChunkFindings> found,
      List<RedactedChunk> chunks,
      Overlaps overlaps,
      RedactionPolicies policies) {
    MaskNumbering numbers = new MaskNumbering(found, chunks, overlaps, policies);
    for (int i = 0; i < chunks.size(); i++) {
      numbers.identify(i);
    }
    numbers.count();
    List<RedactedChunk> renumbered = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      renumbered.add(numbers.renumbered(i));
    }
    return renumbered;
  }

  private boolean numbersMentions(RedactedChunk chunk) {
    Map<Name, String> seen = new HashMap<>();
    for (Mask mask : chunk.masks()) {
      String label = label(chunk, mask);
      if (label != null) {
        String text = chunk.text(mask);
        String other = seen.put(new Name(label, mask.masked().text()), text);
        if (other != null && !other.equals(text)) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable String label(RedactedChunk chunk, Mask mask) {
    if (!policies.numbers(mask.masked().entity())) {
      return null;
    }
    Matcher matcher = NUMBERED.matcher(chunk.text(mask));
    return matcher.matches() ? matcher.group(1) : null;
  }

  private @Nullable Referent referent(int i, Mask mask) {
    RedactedChunk chunk = chunks.get(i);
    return label(chunk, mask) == null ? null : referents.get(i).get(chunk.text(mask));
  }

  private void identify(int i) {
    RedactedChunk chunk = chunks.get(i);
    Map<String, List<Mask>> byText = new LinkedHashMap<>();
    for (Mask mask : chunk.masks()) {
      if (label(chunk, mask) != null) {
        byText.computeIfAbsent(chunk.text(mask), text -> new ArrayList<>()).add(mask);
      }
    }
    Map<Span, Referent> before = seenBefore(i);
    Map<String, Referent> mine = new HashMap<>();
    byText.forEach((text, masks) -> mine.put(text, referent(i, masks, before)));
    referents.add(mine);
  }

  // The referents that the preceding chunk found in the overlap.
  private Map<Span, Referent> seenBefore(int i) {
    Map<Span, Referent> seen = new HashMap<>();
    if (i > 0 && chunks.get(i - 1).chunk().isNextTo(chunks.get(i).chunk())) {
      for (Mask mask : chunks.get(i - 1).masks()) {
        Referent referent = referent(i - 1, mask);
        if (referent != null) {
          seen.put(mask.masked().span(), referent);
        }
      }
    }
    return seen;
  }

  private Referent referent(int i, List<Mask> masks, Map<Span, Referent> before) {
    String label = String.valueOf(label(chunks.get(i), masks.get(0)));
    Set<String> texts = new HashSet<>();
    Referent referent = null;
    for (Mask mask : masks) {
      texts.add(mask.masked().text());
      Referent seen = before.get(mask.masked().span());
      if (referent == null && seen != null && isFree(seen, i, label)) {
        referent = seen;
      }
    }
    if (referent == null && !countsMentions) {
      referent = sameTexts(i, label, texts);
    }
    if (referent == null) {
      referent = new Referent(label);
    }
    referent.lastPart = i;
    for (String text : texts) {
      if (referent.texts.add(text)) {
        named.computeIfAbsent(new Name(label, text), name -> new ArrayList<>()).add(referent);
      }
    }
    return referent;
  }

  // Two referents that share a text may differ, unless one has all texts of the other.
  private @Nullable Referent sameTexts(int i, String label, Set<String> texts) {
    for (String text : texts) {
      for (Referent referent : named.getOrDefault(new Name(label, text), List.of())) {
        if (isFree(referent, i, label)
            && (referent.texts.containsAll(texts) || texts.containsAll(referent.texts))) {
          return referent;
        }
      }
    }
    return null;
  }

  private static boolean isFree(Referent referent, int chunk, String label) {
    return referent.lastPart < chunk && referent.label.equals(label);
  }

  // In the order of the whole text; masks that the overlaps dropped come last.
  private void count() {
    for (boolean kept : new boolean[] {true, false}) {
      for (int i = 0; i < chunks.size(); i++) {
        for (Mask mask : chunks.get(i).masks()) {
          Referent referent = referent(i, mask);
          if (referent != null
              && referent.number == 0
              && (!kept || overlaps.keeps(i, mask.masked().span()))) {
            referent.number = numbers.merge(referent.label, 1, Integer::sum);
          }
        }
      }
    }
  }

  private RedactedChunk renumbered(int i) {
    RedactedChunk chunk = chunks.get(i);
    List<String> texts = new ArrayList<>();
    TreeMap<Integer, Integer> places = new TreeMap<>();
    int[] longerBy = new int[chunk.masks().size() + 1];
    for (Mask mask : chunk.masks()) {
      int m = texts.size();
      String old = chunk.text(mask);
      Referent referent = referent(i, mask);
      texts.add(referent == null ? old : referent.label + referent.number + "]");
      places.put(mask.masked().span().start(), m);
      longerBy[m + 1] = longerBy[m] + texts.get(m).length() - old.length();
    }
    for (Item item : found.get(i).items()) {
      Map.Entry<Integer, Integer> place = places.floorEntry(item.span().start());
      if (place != null) {
        int m = place.getValue();
        String old = chunk.text(chunk.masks().get(m));
        move(item.node(), longerBy[m]);
        rename(item.node(), old, texts.get(m));
      }
    }
    return chunk.withMasks(texts);
  }

  private static void move(ObjectNode entity, int by) {
    if (entity.path("maskOffset").canConvertToInt()) {
      entity.put("maskOffset", entity.path("maskOffset").intValue() + by);
    }
  }

  // Numbers consist of digits, each of which has length 1 in every unit.
  private static void rename(ObjectNode entity, String from, String to) {
    if (entity.path("mask").isTextual() && entity.path("mask").textValue().equals(from)) {
      entity.put("mask", to);
      if (entity.path("maskLength").canConvertToInt()) {
        int length = entity.path("maskLength").intValue();
        entity.put("maskLength", length + to.length() - from.length());
      }
    }
  }
}
