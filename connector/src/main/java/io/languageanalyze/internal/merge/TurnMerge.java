package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.chunk.ChunkLayout.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Merges the items of the chunks of a turn into one item. The form in which the service found
 * personal data is merged like a text. The result has no offsets of masks in the other forms, which
 * are merged by their lengths.
 */
final class TurnMerge {

  static final String CONTENT = "redactedContent";

  private static final String ENTITIES = "entities";
  private static final String REDACTED = "redactedText";
  private static final String TIMINGS = "audioTimings";
  private static final List<String> FORMS = List.of("text", "lexical", "itn", "maskedItn");

  private final Turn turn;
  private final List<@Nullable ItemInChunk> turnItems;
  private final Map<String, Object> parameters;

  /**
   * Creates a merge for one turn.
   *
   * @param turnItems the item of each chunk; null if it has none
   * @param parameters the parameters of the task
   */
  TurnMerge(Turn turn, List<@Nullable ItemInChunk> turnItems, Map<String, Object> parameters) {
    this.turn = turn;
    this.turnItems = turnItems;
    this.parameters = parameters;
  }

  /** An item of a result, with its chunk of the conversation. */
  record ItemInChunk(ChunkResult chunk, ObjectNode item) {}

  /**
   * Returns the merged item.
   *
   * @param chunk the chunk of the first item
   * @param first the first item
   */
  ObjectNode item(ChunkResult chunk, ObjectNode first) throws MalformedResultException {
    ObjectNode whole = first.deepCopy().put("id", turn.id());
    if (whole.has("sentiment")) {
      TurnSentiment.put(turn, turnItems, whole);
    }
    if (!(first.path(CONTENT) instanceof ObjectNode content)) {
      return whole;
    }
    ObjectNode redactedContent = JsonNodeFactory.instance.objectNode();
    String source = putSource(chunk, content, redactedContent, whole);
    for (var member : content.properties()) {
      String name = member.getKey();
      boolean isSplit = turn.chunks().get(0).forms().containsKey(name);
      if (name.equals(TIMINGS)) {
        AudioSpans.put(contents(), chunk, redactedContent.putArray(TIMINGS));
      } else if (isSplit && !name.equals(source)) {
        redactedContent.put(
            name, new RedactedForm(parameters, chunk).text(entries(name), texts(name, chunk)));
      } else if (!isSplit) {
        redactedContent.set(name, member.getValue());
      }
    }
    whole.set(CONTENT, redactedContent);
    return whole;
  }

  /** Adds the entities and the form that their offsets refer to; returns the name of the form. */
  private @Nullable String putSource(
      ChunkResult chunk, ObjectNode content, ObjectNode redactedContent, ObjectNode whole)
      throws MalformedResultException {
    MalformedResultException malformed =
        chunk.malformed("the form of a turn that the entities refer to is missing");
    for (String form : candidates(content)) {
      try {
        ObjectNode redactedSource = redactedSource(form);
        if (redactedSource.has(REDACTED)) {
          redactedContent.set(form, redactedSource.get(REDACTED));
        }
        if (whole.has(ENTITIES)) {
          whole.set(ENTITIES, redactedSource.get(ENTITIES));
        }
        return form;
      } catch (MalformedResultException e) {
        // Try the next form.
        malformed = e;
      }
    }
    throw malformed;
  }

  // The form that the task names, otherwise any form that matches the entities and their masks.
  private List<String> candidates(ObjectNode content) {
    Object requested = parameters.get("redactionSource");
    String named = requested == null ? "" : requested.toString();
    List<String> splitForms = new ArrayList<>(FORMS);
    splitForms.retainAll(turn.chunks().get(0).forms().keySet());
    List<String> all = new ArrayList<>(splitForms);
    all.removeIf(form -> !form.equalsIgnoreCase(named));
    if (all.isEmpty() || !content.has(all.get(0))) {
      all.addAll(splitForms);
    }
    boolean redacts = splitForms.stream().anyMatch(content::has);
    all.removeIf(form -> redacts && !content.has(form));
    return all;
  }

  // Merges the chunks of the form like the chunks of a text.
  private ObjectNode redactedSource(String form) throws MalformedResultException {
    ChunkLayout layout = new ChunkLayout(entries(form));
    PiiRule rule = new PiiRule(layout, new RedactionPolicies(parameters));
    List<PiiRule.ParsedPii> read = new ArrayList<>();
    for (int i = 0; i < turnItems.size(); i++) {
      ItemInChunk turnItem = turnItems.get(i);
      if (turnItem != null) {
        ObjectNode item = turnItem.item().deepCopy();
        ObjectNode asText = JsonNodeFactory.instance.objectNode();
        asText.set(ENTITIES, item.path(ENTITIES));
        asText.set(REDACTED, item.path(CONTENT).path(form));
        ChunkResult chunk = turnItem.chunk();
        read.add(
            rule.read(
                new ChunkResult(chunk.number(), i, layout.entries().get(i), chunk.unit(), asText)));
      }
    }
    ObjectNode redactedSource = JsonNodeFactory.instance.objectNode();
    rule.merge(read, redactedSource);
    return redactedSource;
  }

  private List<Entry> entries(String form) {
    return turn.chunks().stream()
        .map(
            turnChunk ->
                Objects.requireNonNull(turnChunk.forms().get(form), "a form of each chunk"))
        .toList();
  }

  private List<@Nullable String> texts(String form, ChunkResult chunk)
      throws MalformedResultException {
    List<@Nullable String> texts = new ArrayList<>();
    for (ItemInChunk turnItem : turnItems) {
      JsonNode text = turnItem == null ? null : turnItem.item().path(CONTENT).path(form);
      if (text != null && !text.isTextual()) {
        throw chunk.malformed(CONTENT + "." + form + " is missing or not a string");
      }
      texts.add(text == null ? null : text.textValue());
    }
    return texts;
  }

  private List<JsonNode> contents() {
    return turnItems.stream()
        .filter(Objects::nonNull)
        .map(turnItem -> Objects.requireNonNull(turnItem).item().path(CONTENT).path(TIMINGS))
        .toList();
  }
}
