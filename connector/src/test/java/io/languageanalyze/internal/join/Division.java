package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.internal.text.Place;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
import java.util.ArrayList;
import java.util.List;

/** A text cut by hand, and the answers to its parts. */
final class Division {

  final String text;
  final List<Stretch> stretches = new ArrayList<>();
  final List<Answer> answers = new ArrayList<>();

  Division(String text) {
    this.text = text;
  }

  static Place place(String text, int utf16) {
    return Place.lengthOf(text.substring(0, utf16));
  }

  /** A part from one place to another, with its answer; {@code '} stands for {@code "}. */
  Division part(int start, int end, String json) {
    stretches.add(new Stretch(place(text, start), place(text, end), null));
    answers.add(new Answered("t", null, json.replace('\'', '"')));
    return this;
  }

  Division failed(int start, int end) {
    stretches.add(new Stretch(place(text, start), place(text, end), null));
    answers.add(new Dead("t", DeadLetterReason.DOCUMENT_FAILED, "c", "i", "too bad"));
    return this;
  }

  Division blank(int start, int end) {
    stretches.add(new Stretch(place(text, start), place(text, end), text.substring(start, end)));
    return this;
  }

  Layout layout() {
    return new Layout(stretches);
  }

  static Task<?, ?> task(String kind) {
    return TextTasks.ofKind(kind).with("stringIndexType", "Utf16CodeUnit").named("t");
  }

  Answer join(Task<?, ?> task, boolean keepsPartial) {
    List<List<Answer>> parts = answers.stream().map(List::of).toList();
    List<Answer> joined = new PartsJoiner(List.of(task), keepsPartial).join(layout(), parts);
    if (joined.size() != 1) {
      throw new AssertionError(joined);
    }
    return joined.get(0);
  }

  Dead dead(Task<?, ?> task) {
    return (Dead) join(task, true);
  }

  JsonNode joined(String kind) throws Exception {
    return joined(task(kind));
  }

  JsonNode joined(Task<?, ?> task) throws Exception {
    Answer answer = join(task, false);
    if (answer instanceof Answered answered) {
      return Json.read(answered.json());
    }
    throw new AssertionError(answer);
  }

  static JsonNode json(String json) throws Exception {
    return Json.read(json.replace('\'', '"'));
  }
}
