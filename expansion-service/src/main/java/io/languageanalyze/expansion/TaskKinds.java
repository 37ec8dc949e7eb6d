package io.languageanalyze.expansion;

import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of tasks that an input takes.
 *
 * @param <InputT> the type of the inputs
 */
interface TaskKinds<InputT extends AnalysisInput> {

  /** The words for kinds; any other kind begins with a capital, as in a request. */
  List<String> words();

  /** Creates a task with those parameters that its kind has. */
  ConfiguredTask<InputT, ?> create(String kind, String name, TaskParameters given);

  /** Creates the tasks of a configuration. */
  default List<ConfiguredTask<InputT, ?>> create(Configuration given, ResultFormat format) {
    List<ConfiguredTask<InputT, ?>> tasks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Configuration each : given.groups("tasks")) {
      ConfiguredTask<InputT, ?> task = create(each);
      if (!names.add(task.name())) {
        throw new IllegalArgumentException(
            "%s: two tasks are named \"%s\"; names must differ"
                .formatted(each.path("name"), task.name()));
      }
      if (format == ResultFormat.VIEWS && !task.hasView()) {
        throw new IllegalArgumentException(
            "%s: the kind %s has no view; its results are JSON only, with format: json"
                .formatted(each.path("kind"), each.text("kind")));
      }
      tasks.add(task);
    }
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("tasks: at least one is needed");
    }
    return tasks;
  }

  private ConfiguredTask<InputT, ?> create(Configuration given) {
    String kind = given.requiredText("kind");
    if (!words().contains(kind) && !Character.isUpperCase(kind.charAt(0))) {
      throw new IllegalArgumentException(
          "%s: there is no kind \"%s\"; there are %s, and any kind of the service, such as CustomHealthcare"
              .formatted(given.path("kind"), kind, String.join(", ", words())));
    }
    String name = given.text("name") == null ? kind : given.requiredText("name");
    TaskParameters parameters = new TaskParameters(kind, given.group("parameters"));
    ConfiguredTask<InputT, ?> task = create(kind, name, parameters);
    parameters.check();
    String view = given.text("view");
    return view == null ? task : task.select(view, given.path("view"));
  }

  /** A task with its parameters that have no key of their own. */
  default <ResultT> ConfiguredTask<InputT, ResultT> configured(
      Task<InputT, ResultT> task, String name, TaskParameters given) {
    return ConfiguredTask.of(given.other(task), name);
  }

  default String project(TaskParameters given) {
    return given.requiredText("project_name");
  }

  default String deployment(TaskParameters given) {
    return given.requiredText("deployment_name");
  }
}
