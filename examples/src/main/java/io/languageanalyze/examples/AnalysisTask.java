package io.languageanalyze.examples;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A task by the word that the command line and its outputs use for it. */
enum AnalysisTask {
  SENTIMENT("sentiment"),
  PII("pii"),
  KEY_PHRASES("key-phrases"),
  ENTITIES("entities");

  private final String word;

  AnalysisTask(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** The task, named by its word. Sentiment comes with the targets of opinions. */
  Task<Document, ?> task() {
    return switch (this) {
      case SENTIMENT -> TextTasks.sentiment().withOpinionMining(true).named(word);
      case PII -> TextTasks.pii().named(word);
      case KEY_PHRASES -> TextTasks.keyPhrases().named(word);
      case ENTITIES -> TextTasks.entities().named(word);
    };
  }

  /** Parses words with commas between them. */
  static List<AnalysisTask> parse(String words) {
    List<AnalysisTask> tasks = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      AnalysisTask task = of(word.strip());
      if (tasks.contains(task)) {
        throw new UsageException("--tasks names " + task.word + " twice");
      }
      tasks.add(task);
    }
    return List.copyOf(tasks);
  }

  private static AnalysisTask of(String word) {
    return Arrays.stream(values())
        .filter(task -> task.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--tasks: there is no task \"" + word + "\"; there are " + allWords()));
  }

  static String allWords() {
    return Arrays.stream(values()).map(AnalysisTask::word).collect(Collectors.joining(","));
  }
}
