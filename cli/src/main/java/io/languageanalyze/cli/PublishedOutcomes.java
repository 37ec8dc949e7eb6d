package io.languageanalyze.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.languageanalyze.model.DeadLetterReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The account of what is in the files of a run. It is read from them, because what was written and
 * what is there may differ: another program may have written, too, or the disk was full.
 */
final class PublishedOutcomes {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> WANTED = Set.of("id", "task", "reason", "message");

  private final List<String> tasks;
  private final Map<String, Inputs> inputs = new HashMap<>();
  private final Tally tally;
  private final Map<DeadLetterReason, String> examples = new EnumMap<>(DeadLetterReason.class);
  private long strangers;
  private long documentLines;

  /** The inputs with one id. They cannot be distinguished, so the first line is for the first. */
  private static final class Inputs {
    private final List<Integer> positions = new ArrayList<>(1);
    private final int[] outcomes;

    Inputs(int tasks) {
      this.outcomes = new int[tasks];
    }

    int next(int task) {
      int last = positions.size() - 1;
      return positions.get(Math.min(outcomes[task]++, last));
    }
  }

  private PublishedOutcomes(List<String> ids, List<String> tasks) {
    this.tasks = tasks;
    this.tally = new Tally(ids.size(), tasks);
    for (int i = 0; i < ids.size(); i++) {
      inputs.computeIfAbsent(ids.get(i), id -> new Inputs(tasks.size())).positions.add(i);
    }
  }

  /**
   * Reads the files.
   *
   * @param ids of the inputs, in any order
   * @param tasks asked of each
   * @throws IOException when a file cannot be read, or is not whole
   */
  static PublishedOutcomes read(OutputFolder output, List<String> ids, List<String> tasks)
      throws IOException {
    PublishedOutcomes outcomes = new PublishedOutcomes(ids, tasks);
    outcomes.readFile(output.results().path(), outcomes::result);
    outcomes.readFile(output.deadLetters().path(), outcomes::deadLetter);
    outcomes.readFile(output.documents().path(), outcomes::document);
    return outcomes;
  }

  /** What was counted. */
  Tally tally() {
    return tally;
  }

  /** The commonest reason of the dead letters, and the message of the first that has it. */
  String commonest() {
    return tally.reasons().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() + ": " + examples.get(entry.getKey()))
        .orElse("");
  }

  /** Lines that belong to no input of this run. */
  long strangers() {
    return strangers;
  }

  /** Lines of {@code documents.jsonl}. */
  long documentLines() {
    return documentLines;
  }

  private void result(Map<String, String> line) {
    int task = position(line.get("task"));
    Inputs found = inputs.get(line.get("id"));
    if (found == null || task < 0) {
      strangers++;
    } else {
      tally.result(found.next(task), tasks.get(task));
    }
  }

  private void deadLetter(Map<String, String> line) {
    String word = line.get("task");
    int task = position(word);
    Inputs found = inputs.get(line.get("id"));
    DeadLetterReason reason = reason(line.get("reason"));
    if (found == null || reason == null || (word != null && task < 0)) {
      strangers++;
      return;
    }
    examples.putIfAbsent(reason, line.getOrDefault("message", ""));
    if (reason == DeadLetterReason.UNREADABLE_RESULT) {
      tally.deadLetter(found.positions.get(0), word, reason);
    } else if (word != null) {
      tally.deadLetter(found.next(task), word, reason);
    } else {
      // It is the only outcome of its input, so all its tasks stand at the same one.
      int position = found.next(0);
      for (int other = 1; other < tasks.size(); other++) {
        found.next(other);
      }
      tally.deadLetter(position, null, reason);
    }
  }

  private void document(Map<String, String> line) {
    documentLines++;
    if (!inputs.containsKey(line.get("id"))) {
      strangers++;
    }
  }

  // Lists of one or two elements do not take null.
  private int position(@Nullable String task) {
    return task == null ? -1 : tasks.indexOf(task);
  }

  private static @Nullable DeadLetterReason reason(@Nullable String word) {
    return Arrays.stream(DeadLetterReason.values())
        .filter(reason -> reason.name().equals(word))
        .findAny()
        .orElse(null);
  }

  private interface Line {
    void take(Map<String, String> words);
  }

  private void readFile(Path file, Line taker) throws IOException {
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      while (parser.nextToken() != null) {
        Map<String, String> words = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          if (parser.nextToken() == JsonToken.VALUE_STRING && WANTED.contains(name)) {
            words.put(name, parser.getText());
          }
          parser.skipChildren();
        }
        taker.take(words);
      }
    }
  }
}
