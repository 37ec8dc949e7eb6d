package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.List;

/** A text cut by hand, and the results of its chunks. */
final class SplitText {

  final String text;
  final List<Entry> entries = new ArrayList<>();
  final List<TaskOutcome> taskOutcomes = new ArrayList<>();

  SplitText(String text) {
    this.text = text;
  }

  static Offset place(String text, int utf16) {
    return Offset.lengthOf(text.substring(0, utf16));
  }

  /** A chunk from one offset to another, with its result; {@code '} stands for {@code "}. */
  SplitText chunk(int start, int end, String json) {
    entries.add(new Entry(place(text, start), place(text, end), null));
    taskOutcomes.add(new TaskResult("t", null, json.replace('\'', '"')));
    return this;
  }

  SplitText failed(int start, int end) {
    entries.add(new Entry(place(text, start), place(text, end), null));
    taskOutcomes.add(new TaskFailure("t", DeadLetterReason.DOCUMENT_FAILED, "c", "i", "too bad"));
    return this;
  }

  SplitText blank(int start, int end) {
    entries.add(new Entry(place(text, start), place(text, end), text.substring(start, end)));
    return this;
  }

  ChunkLayout layout() {
    return new ChunkLayout(entries);
  }

  static Task<?, ?> task(String kind) {
    return TextTasks.ofKind(kind).with("stringIndexType", "Utf16CodeUnit").named("t");
  }

  TaskOutcome merge(Task<?, ?> task, boolean keepsPartial) {
    List<List<TaskOutcome>> chunks = taskOutcomes.stream().map(List::of).toList();
    List<TaskOutcome> merged =
        new ResultMerger(List.of(task), keepsPartial).merge(layout(), chunks);
    if (merged.size() != 1) {
      throw new AssertionError(merged);
    }
    return merged.get(0);
  }

  TaskFailure failure(Task<?, ?> task) {
    return (TaskFailure) merge(task, true);
  }

  JsonNode merged(String kind) throws Exception {
    return merged(task(kind));
  }

  JsonNode merged(Task<?, ?> task) throws Exception {
    TaskOutcome taskOutcome = merge(task, false);
    if (taskOutcome instanceof TaskResult result) {
      return Json.read(result.json());
    }
    throw new AssertionError(taskOutcome);
  }

  static JsonNode json(String json) throws Exception {
    return Json.read(json.replace('\'', '"'));
  }
}
