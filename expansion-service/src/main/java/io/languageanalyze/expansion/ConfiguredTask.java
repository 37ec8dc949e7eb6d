package io.languageanalyze.expansion;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.View;
import io.languageanalyze.Views;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.task.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;

/**
 * A task with its name and the views of its results, the first of which is the default.
 *
 * @param <InputT> the type of the inputs
 * @param <ResultT> the type of the results
 */
final class ConfiguredTask<InputT extends AnalysisInput, ResultT> {

  private final Task<InputT, ResultT> task;
  private final String name;
  private final Map<String, View<? super ResultT>> views;

  private ConfiguredTask(
      Task<InputT, ResultT> task, String name, Map<String, View<? super ResultT>> views) {
    this.task = task;
    this.name = name;
    this.views = views;
  }

  static <InputT extends AnalysisInput, ResultT> ConfiguredTask<InputT, ResultT> of(
      Task<InputT, ResultT> task, String name) {
    return new ConfiguredTask<>(task.named(name), name, Map.of());
  }

  /** Adds a view. */
  ConfiguredTask<InputT, ResultT> with(String viewName, View<? super ResultT> view) {
    Map<String, View<? super ResultT>> more = new LinkedHashMap<>(views);
    more.put(viewName, view);
    return new ConfiguredTask<>(task, name, more);
  }

  /** Keeps the view of this name only. */
  ConfiguredTask<InputT, ResultT> select(String viewName, String key) {
    View<? super ResultT> view = views.get(viewName);
    if (view == null) {
      throw new IllegalArgumentException(
          "%s: the task %s has no view \"%s\"; it has %s"
              .formatted(
                  key,
                  name,
                  viewName,
                  views.isEmpty() ? "none" : String.join(", ", views.keySet())));
    }
    return ConfiguredTask.of(task, name).with(viewName, view);
  }

  Task<InputT, ResultT> task() {
    return task;
  }

  String name() {
    return name;
  }

  boolean hasView() {
    return !views.isEmpty();
  }

  /** The results of the task as rows. */
  PCollection<Row> rows(AnalysisResults results, ResultFormat format) {
    return switch (format) {
      case VIEWS ->
          results.get(task).apply("View " + name, views.values().iterator().next().withTask(name));
      case ROWS -> results.get(task).apply("Rows " + name, new SnakeCaseRows<>());
      case JSON -> {
        String wanted = name;
        yield results
            .raw()
            .apply(
                "Results of " + name,
                Filter.by((RawResult each) -> each.getTaskName().equals(wanted)))
            .apply("Json " + name, Views.raw());
      }
    };
  }
}
