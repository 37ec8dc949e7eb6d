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
 * The answers to the chunks of a turn as the answer to the turn. The form in which personal data
 * were looked for is merged like a text; the answer says nothing of where the masks are in the
 * others, which are merged by their lengths.
 */
final class TurnMerge {

  static final String CONTENT = "redactedContent";

  private static final String ENTITIES = "entities";
  private static final String REDACTED = "redactedText";
  private static final String TIMINGS = "audioTimings";
  private static final List<String> FORMS = List.of("text", "lexical", "itn", "maskedItn");

  private final Turn turn;
  private final List<@Nullable ItemInChunk> taskOutcomes;
  private final Map<String, Object> parameters;

  /**
   * For one turn.
   *
   * @param taskOutcomes one for each chunk, null where there is none
   * @param parameters of the task
   */
  TurnMerge(Turn turn, List<@Nullable ItemInChunk> taskOutcomes, Map<String, Object> parameters) {
    this.turn = turn;
    this.taskOutcomes = taskOutcomes;
    this.parameters = parameters;
  }

  /** An item of an answer, and the part of the conversation that it came with. */
  record ItemInChunk(ChunkResult chunk, ObjectNode item) {}

  /**
   * The item.
   *
   * @param chunk that of the first chunk with an answer
   * @param first that answer
   */
  ObjectNode item(ChunkResult chunk, ObjectNode first) throws MalformedResultException {
    ObjectNode whole = first.deepCopy().put("id", turn.id());
    if (whole.has("sentiment")) {
      TurnSentiment.put(turn, taskOutcomes, whole);
    }
    if (!(first.path(CONTENT) instanceof ObjectNode content)) {
      return whole;
    }
    ObjectNode redactedContent = JsonNodeFactory.instance.objectNode();
    String source = putSource(chunk, content, redactedContent, whole);
    for (var member : content.properties()) {
      String name = member.getKey();
      boolean splitDocuments = turn.chunks().get(0).forms().containsKey(name);
      if (name.equals(TIMINGS)) {
        AudioSpans.put(contents(), chunk, redactedContent.putArray(TIMINGS));
      } else if (splitDocuments && !name.equals(source)) {
        redactedContent.put(
            name, new RedactedForm(parameters, chunk).text(entries(name), texts(name, chunk)));
      } else if (!splitDocuments) {
        redactedContent.set(name, member.getValue());
      }
    }
    whole.set(CONTENT, redactedContent);
    return whole;
  }

  /** Adds the entities and the form that they count in; gives the name of the form. */
  private @Nullable String putSource(
      ChunkResult chunk, ObjectNode content, ObjectNode redactedContent, ObjectNode whole)
      throws MalformedResultException {
    MalformedResultException malformed =
        chunk.malformed("the form of a turn that the entities are of is not there");
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
        // The form is another one, unless it is the last that could be.
        malformed = e;
      }
    }
    throw malformed;
  }

  // The form that the task names, else any that the entities and their masks fit.
  private List<String> candidates(ObjectNode content) {
    Object asked = parameters.get("redactionSource");
    String named = asked == null ? "" : asked.toString();
    List<String> splitDocuments = new ArrayList<>(FORMS);
    splitDocuments.retainAll(turn.chunks().get(0).forms().keySet());
    List<String> all = new ArrayList<>(splitDocuments);
    all.removeIf(form -> !form.equalsIgnoreCase(named));
    if (all.isEmpty() || !content.has(all.get(0))) {
      all.addAll(splitDocuments);
    }
    boolean redacts = splitDocuments.stream().anyMatch(content::has);
    all.removeIf(form -> redacts && !content.has(form));
    return all;
  }

  // The chunks as parts of a text.
  private ObjectNode redactedSource(String form) throws MalformedResultException {
    ChunkLayout layout = new ChunkLayout(entries(form));
    PiiRule rule = new PiiRule(layout, new RedactionPolicies(parameters));
    List<PiiRule.Read> read = new ArrayList<>();
    for (int i = 0; i < taskOutcomes.size(); i++) {
      ItemInChunk taskOutcome = taskOutcomes.get(i);
      if (taskOutcome != null) {
        ObjectNode item = taskOutcome.item().deepCopy();
        ObjectNode asText = JsonNodeFactory.instance.objectNode();
        asText.set(ENTITIES, item.path(ENTITIES));
        asText.set(REDACTED, item.path(CONTENT).path(form));
        ChunkResult chunk = taskOutcome.chunk();
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
    for (ItemInChunk taskOutcome : taskOutcomes) {
      JsonNode text = taskOutcome == null ? null : taskOutcome.item().path(CONTENT).path(form);
      if (text != null && !text.isTextual()) {
        throw chunk.malformed(CONTENT + "." + form + " is missing or no text");
      }
      texts.add(text == null ? null : text.textValue());
    }
    return texts;
  }

  private List<JsonNode> contents() {
    return taskOutcomes.stream()
        .filter(Objects::nonNull)
        .map(taskOutcome -> Objects.requireNonNull(taskOutcome).item().path(CONTENT).path(TIMINGS))
        .toList();
  }
}
