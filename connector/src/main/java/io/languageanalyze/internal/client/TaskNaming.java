package io.languageanalyze.internal.client;

import io.languageanalyze.model.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives every task of a job a unique name, because the service refuses two tasks without names. */
public final class TaskNaming {

  private TaskNaming() {}

  /**
   * Returns the tasks with unique names: the caller's name, else the kind, with a number from the
   * second task of a kind on.
   *
   * @throws IllegalArgumentException if two tasks have the same name, or are equal and not both
   *     named
   */
  public static List<Task<?, ?>> named(List<? extends Task<?, ?>> tasks) {
    Set<String> taken = new HashSet<>();
    for (Task<?, ?> task : tasks) {
      String name = task.getTaskName();
      if (name != null && !taken.add(name)) {
        throw new IllegalArgumentException(
            "withTasks: two tasks are named \"" + name + "\"; names must differ within a job");
      }
    }
    refuseRepeated(tasks);
    List<Task<?, ?>> named = new ArrayList<>();
    for (Task<?, ?> task : tasks) {
      named.add(task.getTaskName() == null ? task.named(free(task.getKind(), taken)) : task);
    }
    return named;
  }

  // Two names show that both results are wanted. Otherwise the second task would be billed without
  // use.
  private static void refuseRepeated(List<? extends Task<?, ?>> tasks) {
    for (int i = 0; i < tasks.size(); i++) {
      for (Task<?, ?> other : tasks.subList(i + 1, tasks.size())) {
        Task<?, ?> task = tasks.get(i);
        boolean twoNames = task.getTaskName() != null && other.getTaskName() != null;
        if (!twoNames
            && task.getKind().equals(other.getKind())
            && task.getParameters().equals(other.getParameters())) {
          throw new IllegalArgumentException(
              "withTasks: "
                  + task
                  + " is listed twice with the same parameters and would be billed twice. List it"
                  + " once; its results can be used any number of times. If you want both results,"
                  + " create two tasks and name both: named(\"first\"), named(\"second\")");
        }
      }
    }
  }

  private static String free(String kind, Set<String> taken) {
    String name = kind;
    for (int number = 2; !taken.add(name); number++) {
      name = kind + "-" + number;
    }
    return name;
  }

  /** Returns the name of a task from {@link #named}. */
  public static String nameOf(Task<?, ?> task) {
    String name = task.getTaskName();
    if (name == null) {
      throw new IllegalStateException("the task " + task + " has no name");
    }
    return name;
  }
}
