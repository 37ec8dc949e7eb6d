package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * References that count what was found in a part, such as {@code #/results/documents/0/entities/1}:
 * they are moved to count what is told of the whole document. One to something that the other part
 * at a seam tells leads there.
 */
final class References {

  private static final String REF = "ref";
  private static final int MOST_DIGITS = 9;

  private final Pattern pattern;
  private final Map<List<Object>, Integer> places = new HashMap<>();

  /**
   * For one answer.
   *
   * @param list the member that the references count in
   */
  References(String list, List<Seam.Told> parts) {
    pattern = Pattern.compile("(#(?:/results)?/documents/0/" + list + "/)(\\d+)(.*)");
    int place = 0;
    for (Seam.Told part : parts) {
      for (Found each : part.found()) {
        places.putIfAbsent(identity(each), place++);
      }
    }
  }

  private static List<Object> identity(Found found) {
    return List.of(found.start(), found.end(), found.json().path("category"));
  }

  /**
   * Moves the reference of each object in a list, as a part has it.
   *
   * @return whether all of them lead to something that is told; if not, nothing is moved
   */
  boolean move(Iterable<JsonNode> list, Seam.Told part) {
    IdentityHashMap<ObjectNode, String> moved = new IdentityHashMap<>();
    for (JsonNode each : list) {
      Matcher reference = pattern.matcher(each.path(REF).asText(""));
      if (each instanceof ObjectNode object && reference.matches()) {
        Integer place = place(reference.group(2), part.seen());
        if (place == null) {
          return false;
        }
        moved.put(object, reference.group(1) + place + reference.group(3));
      }
    }
    moved.forEach((object, reference) -> object.put(REF, reference));
    return true;
  }

  private @Nullable Integer place(String digits, List<Found> seen) {
    int index = digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    return index < seen.size() ? places.get(identity(seen.get(index))) : null;
  }
}
