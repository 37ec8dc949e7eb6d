package io.languageanalyze;

import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.task.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/**
 * The outputs of the transform. Every element has the timestamp, window and pane of its document.
 *
 * <p>Each document appears once in {@link #documents()}, and each of its tasks has either a result
 * or a dead letter; a dead letter without a task name stands for all tasks.
 */
public final class AnalysisResults implements POutput {

  private final Pipeline pipeline;
  private final List<? extends Task<?, ?>> tasks;
  private final List<PCollection<?>> typed;
  private final Map<TupleTag<?>, PValue> all;
  private final PCollection<RawResult> raw;
  private final PCollection<AnalyzedDocument> documents;
  private final PCollection<DeadLetter> deadLetters;

  AnalysisResults(
      List<? extends Task<?, ?>> tasks,
      List<PCollection<?>> typed,
      PCollection<RawResult> raw,
      PCollection<AnalyzedDocument> documents,
      PCollection<DeadLetter> deadLetters) {
    this.pipeline = raw.getPipeline();
    this.tasks = List.copyOf(tasks);
    this.typed = List.copyOf(typed);
    this.raw = raw;
    this.documents = documents;
    this.deadLetters = deadLetters;
    this.all = new HashMap<>();
    List.of(raw, documents, deadLetters).forEach(values -> all.putAll(values.expand()));
    typed.forEach(values -> all.putAll(values.expand()));
  }

  /**
   * Returns the results of one task.
   *
   * @param task the same object that was passed to {@code withTasks}
   * @throws IllegalArgumentException if the task was not passed there
   */
  @SuppressWarnings("unchecked") // the collections were made in the order of the tasks
  public <T> PCollection<T> get(Task<?, T> task) {
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i) == task) {
        return (PCollection<T>) typed.get(i);
      }
    }
    throw new IllegalArgumentException(
        "get(%s): this task was not passed to withTasks; it has %s. A task is identified by its object: keep it in a variable and pass the same one to withTasks and get."
            .formatted(task, tasks));
  }

  /** All results as the service's JSON, one per document and task. */
  public PCollection<RawResult> raw() {
    return raw;
  }

  /** All documents, each once, with its results and dead letters. */
  public PCollection<AnalyzedDocument> documents() {
    return documents;
  }

  /** The documents without a result, for one task or for all, with the reason. */
  public PCollection<DeadLetter> deadLetters() {
    return deadLetters;
  }

  @Override
  public Pipeline getPipeline() {
    return pipeline;
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    return all;
  }

  @Override
  public void finishSpecifyingOutput(
      String transformName, PInput input, PTransform<?, ?> transform) {}
}
