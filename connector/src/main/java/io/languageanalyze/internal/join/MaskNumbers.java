package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Part.Item;
import io.languageanalyze.internal.join.RedactedPart.Mask;
import io.languageanalyze.internal.join.Seams.Found;
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
 * Numbers masks such as {@code [PERSON_1]} over a whole document, where the service numbered them
 * anew in each part.
 *
 * <p>Nobody says by what the service numbers, so its own answers say it. Two masks of one part stay
 * two. Masks of two parts become one where both stand in the same place, which both parts saw, or
 * where they stand for the same text; but not the latter if the service gave two numbers to one
 * text within a part, because then it counts mentions.
 */
final class MaskNumbers {

  private static final Pattern NUMBERED = Pattern.compile("(\\[.*[_-])\\d{1,9}\\]", Pattern.DOTALL);

  private final List<Found> found;
  private final List<RedactedPart> parts;
  private final Seams seams;
  private final MaskPolicies policies;
  private final boolean countsMentions;
  // For each part, what its masks stand for.
  private final List<Map<String, Referent>> referents = new ArrayList<>();
  private final Map<Name, List<Referent>> named = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private MaskNumbers(
      List<Found> found, List<RedactedPart> parts, Seams seams, MaskPolicies policies) {
    this.found = found;
    this.parts = parts;
    this.seams = seams;
    this.policies = policies;
    this.countsMentions = parts.stream().anyMatch(this::numbersMentions);
  }

  /** A text that is masked, and the mask up to its number. */
  private record Name(String label, String text) {}

  /** What one mask stands for in the whole document. */
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
   * The parts with their masks numbered over all of them; the entities say so, too.
   *
   * @param found of the same parts
   * @param seams between them
   */
  static List<RedactedPart> overAll(
      List<Found> found, List<RedactedPart> parts, Seams seams, MaskPolicies policies) {
    MaskNumbers numbers = new MaskNumbers(found, parts, seams, policies);
    for (int i = 0; i < parts.size(); i++) {
      numbers.identify(i);
    }
    numbers.count();
    List<RedactedPart> renumbered = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      renumbered.add(numbers.renumbered(i));
    }
    return renumbered;
  }

  private boolean numbersMentions(RedactedPart part) {
    Map<Name, String> seen = new HashMap<>();
    for (Mask mask : part.masks()) {
      String label = label(part, mask);
      if (label != null) {
        String text = part.text(mask);
        String other = seen.put(new Name(label, mask.hidden().text()), text);
        if (other != null && !other.equals(text)) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable String label(RedactedPart part, Mask mask) {
    if (!policies.numbers(mask.hidden().entity())) {
      return null;
    }
    Matcher matcher = NUMBERED.matcher(part.text(mask));
    return matcher.matches() ? matcher.group(1) : null;
  }

  private @Nullable Referent referent(int i, Mask mask) {
    RedactedPart part = parts.get(i);
    return label(part, mask) == null ? null : referents.get(i).get(part.text(mask));
  }

  private void identify(int i) {
    RedactedPart part = parts.get(i);
    Map<String, List<Mask>> byText = new LinkedHashMap<>();
    for (Mask mask : part.masks()) {
      if (label(part, mask) != null) {
        byText.computeIfAbsent(part.text(mask), text -> new ArrayList<>()).add(mask);
      }
    }
    Map<Span, Referent> before = seenBefore(i);
    Map<String, Referent> mine = new HashMap<>();
    byText.forEach((text, masks) -> mine.put(text, referent(i, masks, before)));
    referents.add(mine);
  }

  // What the part before says of the stretch that this one repeats.
  private Map<Span, Referent> seenBefore(int i) {
    Map<Span, Referent> seen = new HashMap<>();
    if (i > 0 && parts.get(i - 1).part().isNextTo(parts.get(i).part())) {
      for (Mask mask : parts.get(i - 1).masks()) {
        Referent referent = referent(i - 1, mask);
        if (referent != null) {
          seen.put(mask.hidden().span(), referent);
        }
      }
    }
    return seen;
  }

  private Referent referent(int i, List<Mask> masks, Map<Span, Referent> before) {
    String label = String.valueOf(label(parts.get(i), masks.get(0)));
    Set<String> texts = new HashSet<>();
    Referent referent = null;
    for (Mask mask : masks) {
      texts.add(mask.hidden().text());
      Referent seen = before.get(mask.hidden().span());
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

  // One of two referents that share a text may be somebody else, unless one has all of the other's.
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

  private static boolean isFree(Referent referent, int part, String label) {
    return referent.lastPart < part && referent.label.equals(label);
  }

  // In the order in which the whole text has them; what the seams dropped comes last.
  private void count() {
    for (boolean kept : new boolean[] {true, false}) {
      for (int i = 0; i < parts.size(); i++) {
        for (Mask mask : parts.get(i).masks()) {
          Referent referent = referent(i, mask);
          if (referent != null
              && referent.number == 0
              && (!kept || seams.keeps(i, mask.hidden().span()))) {
            referent.number = numbers.merge(referent.label, 1, Integer::sum);
          }
        }
      }
    }
  }

  private RedactedPart renumbered(int i) {
    RedactedPart part = parts.get(i);
    List<String> texts = new ArrayList<>();
    TreeMap<Integer, Integer> places = new TreeMap<>();
    int[] longerBy = new int[part.masks().size() + 1];
    for (Mask mask : part.masks()) {
      int m = texts.size();
      String old = part.text(mask);
      Referent referent = referent(i, mask);
      texts.add(referent == null ? old : referent.label + referent.number + "]");
      places.put(mask.hidden().span().start(), m);
      longerBy[m + 1] = longerBy[m] + texts.get(m).length() - old.length();
    }
    for (Item item : found.get(i).items()) {
      Map.Entry<Integer, Integer> place = places.floorEntry(item.span().start());
      if (place != null) {
        int m = place.getValue();
        String old = part.text(part.masks().get(m));
        move(item.node(), longerBy[m]);
        rename(item.node(), old, texts.get(m));
      }
    }
    return part.withMasks(texts);
  }

  private static void move(ObjectNode entity, int by) {
    if (entity.path("maskOffset").canConvertToInt()) {
      entity.put("maskOffset", entity.path("maskOffset").intValue() + by);
    }
  }

  // Numbers are digits, which have one of each unit.
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
