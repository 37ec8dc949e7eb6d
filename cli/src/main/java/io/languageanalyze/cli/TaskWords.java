package io.languageanalyze.cli;

import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.task.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads what follows {@code --tasks}.
 *
 * @param known the words there are
 * @param others words that belong to other input
 * @param hint what to say of the others
 * @param <InputT> what the tasks are asked of
 */
record TaskWords<InputT extends AnalysisInput>(
    List<? extends TaskWord<InputT>> known, List<? extends TaskWord<?>> others, String hint) {

  /** Stands for every task that is not custom. */
  static final String ALL = "all";

  /**
   * The tasks in the order of their words, each named by its word with all that belongs to it.
   *
   * @param words with commas between them; {@code all} stands for those that are not custom
   * @param parameters what {@code --parameter} says, each as {@code WORD.NAME=VALUE}
   */
  List<Task<InputT, ?>> parse(String words, List<String> parameters) {
    Map<String, Task<InputT, ?>> tasks = new LinkedHashMap<>();
    for (String word : words.split(",", -1)) {
      for (Task<InputT, ?> task : find(word.strip())) {
        String name = String.valueOf(task.getTaskName());
        if (tasks.putIfAbsent(name, task) != null) {
          throw new UsageException("--tasks names " + name + " twice");
        }
      }
    }
    for (String parameter : parameters) {
      TaskParameter parsed = TaskParameter.parse(parameter, tasks.keySet());
      tasks.computeIfPresent(parsed.task(), (word, task) -> parsed.set(task));
    }
    return List.copyOf(tasks.values());
  }

  private List<Task<InputT, ?>> find(String text) {
    if (text.equals(ALL)) {
      List<Task<InputT, ?>> all = new ArrayList<>();
      known.stream().filter(w -> !w.isCustom()).forEach(w -> all.add(task(w, w.word())));
      return all;
    }
    String name = text.split(":", -1)[0];
    TaskWord<InputT> word = find(known, name);
    if (word != null) {
      return List.of(task(word, text));
    }
    throw new UsageException(
        find(others, name) != null
            ? "--tasks: " + name + " " + hint
            : "--tasks: there is no task \"" + text + "\"; there are all," + patterns(known));
  }

  private static <WordT extends TaskWord<?>> @Nullable WordT find(List<WordT> words, String word) {
    return words.stream().filter(each -> each.word().equals(word)).findFirst().orElse(null);
  }

  private static <InputT extends AnalysisInput> Task<InputT, ?> task(
      TaskWord<InputT> word, String text) {
    String[] parts = text.split(":", -1);
    int expected = word.isCustom() ? 3 : 1;
    if (parts.length != expected || Arrays.stream(parts).anyMatch(String::isBlank)) {
      throw new UsageException("--tasks: \"" + text + "\" should read " + word.pattern());
    }
    String project = word.isCustom() ? parts[1] : "";
    String deployment = word.isCustom() ? parts[2] : "";
    return word.task(project, deployment).named(text);
  }

  static String patterns(Collection<? extends TaskWord<?>> words) {
    return words.stream().map(TaskWord::pattern).collect(Collectors.joining(","));
  }
}
