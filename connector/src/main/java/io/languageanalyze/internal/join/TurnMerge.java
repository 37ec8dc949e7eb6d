package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.internal.join.Layout.Turn;
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
  private final List<@Nullable Answered> answers;
  private final Map<String, Object> parameters;

  /**
   * For one turn.
   *
   * @param answers one for each chunk, null where there is none
   * @param parameters of the task
   */
  TurnMerge(Turn turn, List<@Nullable Answered> answers, Map<String, Object> parameters) {
    this.turn = turn;
    this.answers = answers;
    this.parameters = parameters;
  }

  /** An item of an answer, and the part of the conversation that it came with. */
  record Answered(Part part, ObjectNode item) {}

  /**
   * The item.
   *
   * @param part that of the first chunk with an answer
   * @param first that answer
   */
  ObjectNode item(Part part, ObjectNode first) throws OddAnswerException {
    ObjectNode whole = first.deepCopy().put("id", turn.id());
    if (whole.has("sentiment")) {
      TurnSentiment.put(turn, answers, whole);
    }
    if (!(first.path(CONTENT) instanceof ObjectNode content)) {
      return whole;
    }
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    String source = putSource(part, content, merged, whole);
    for (var member : content.properties()) {
      String name = member.getKey();
      boolean divided = turn.chunks().get(0).forms().containsKey(name);
      if (name.equals(TIMINGS)) {
        AudioStretches.put(contents(), part, merged.putArray(TIMINGS));
      } else if (divided && !name.equals(source)) {
        merged.put(name, new OtherForm(parameters, part).text(stretches(name), texts(name, part)));
      } else if (!divided) {
        merged.set(name, member.getValue());
      }
    }
    whole.set(CONTENT, merged);
    return whole;
  }

  /** Adds the entities and the form that they count in; gives the name of the form. */
  private @Nullable String putSource(
      Part part, ObjectNode content, ObjectNode merged, ObjectNode whole)
      throws OddAnswerException {
    OddAnswerException odd = part.odd("the form of a turn that the entities are of is not there");
    for (String form : candidates(content)) {
      try {
        ObjectNode joined = joined(form);
        if (joined.has(REDACTED)) {
          merged.set(form, joined.get(REDACTED));
        }
        if (whole.has(ENTITIES)) {
          whole.set(ENTITIES, joined.get(ENTITIES));
        }
        return form;
      } catch (OddAnswerException e) {
        // The form is another one, unless it is the last that could be.
        odd = e;
      }
    }
    throw odd;
  }

  // The form that the task names, else any that the entities and their masks fit.
  private List<String> candidates(ObjectNode content) {
    Object asked = parameters.get("redactionSource");
    String named = asked == null ? "" : asked.toString();
    List<String> divided = new ArrayList<>(FORMS);
    divided.retainAll(turn.chunks().get(0).forms().keySet());
    List<String> all = new ArrayList<>(divided);
    all.removeIf(form -> !form.equalsIgnoreCase(named));
    if (all.isEmpty() || !content.has(all.get(0))) {
      all.addAll(divided);
    }
    boolean redacts = divided.stream().anyMatch(content::has);
    all.removeIf(form -> redacts && !content.has(form));
    return all;
  }

  // The chunks as parts of a text.
  private ObjectNode joined(String form) throws OddAnswerException {
    Layout layout = new Layout(stretches(form));
    PiiRule rule = new PiiRule(layout, new MaskPolicies(parameters));
    List<PiiRule.Read> read = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Answered answer = answers.get(i);
      if (answer != null) {
        ObjectNode item = answer.item().deepCopy();
        ObjectNode asText = JsonNodeFactory.instance.objectNode();
        asText.set(ENTITIES, item.path(ENTITIES));
        asText.set(REDACTED, item.path(CONTENT).path(form));
        Part part = answer.part();
        read.add(
            rule.read(new Part(part.number(), i, layout.stretches().get(i), part.unit(), asText)));
      }
    }
    ObjectNode joined = JsonNodeFactory.instance.objectNode();
    rule.join(read, joined);
    return joined;
  }

  private List<Stretch> stretches(String form) {
    return turn.chunks().stream()
        .map(chunk -> Objects.requireNonNull(chunk.forms().get(form), "a form of each chunk"))
        .toList();
  }

  private List<@Nullable String> texts(String form, Part part) throws OddAnswerException {
    List<@Nullable String> texts = new ArrayList<>();
    for (Answered answer : answers) {
      JsonNode text = answer == null ? null : answer.item().path(CONTENT).path(form);
      if (text != null && !text.isTextual()) {
        throw part.odd(CONTENT + "." + form + " is missing or no text");
      }
      texts.add(text == null ? null : text.textValue());
    }
    return texts;
  }

  private List<JsonNode> contents() {
    return answers.stream()
        .filter(Objects::nonNull)
        .map(answer -> Objects.requireNonNull(answer).item().path(CONTENT).path(TIMINGS))
        .toList();
  }
}
