package io.languageanalyze;

import io.languageanalyze.model.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives every task of a job a name of its own: the service refuses two tasks without one. */
final class TaskList {

  private TaskList() {}

  /**
   * The tasks with unique names: the caller's, else the kind, with a number from the second of a
   * kind on.
   *
   * @throws IllegalArgumentException when the caller gave two tasks one name
   */
  static List<Task<?, ?>> named(List<? extends Task<?, ?>> tasks) {
    Set<String> taken = new HashSet<>();
    for (Task<?, ?> task : tasks) {
      String name = task.getTaskName();
      if (name != null && !taken.add(name)) {
        throw new IllegalArgumentException(
            "withTasks: two tasks are named \"" + name + "\"; names must differ within a job");
      }
    }
    List<Task<?, ?>> named = new ArrayList<>();
    for (Task<?, ?> task : tasks) {
      named.add(task.getTaskName() == null ? task.named(free(task.getKind(), taken)) : task);
    }
    return named;
  }

  private static String free(String kind, Set<String> taken) {
    String name = kind;
    for (int number = 2; !taken.add(name); number++) {
      name = kind + "-" + number;
    }
    return name;
  }

  /** The name of a task that went through {@link #named}. */
  static String nameOf(Task<?, ?> task) {
    String name = task.getTaskName();
    if (name == null) {
      throw new IllegalStateException("the task " + task + " has no name");
    }
    return name;
  }
}
