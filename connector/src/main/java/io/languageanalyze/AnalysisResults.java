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
 * What came of the documents. Every element carries the timestamp, the window and the pane of the
 * document it speaks of.
 *
 * <p>Each document is once in {@link #documents()}, and each task of it is either a result or a
 * dead letter; a dead letter without a task name stands for all tasks.
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
   * The answers to one task.
   *
   * @param task the very object that was given to {@code withTasks}
   * @throws IllegalArgumentException when it was not given there
   */
  @SuppressWarnings("unchecked") // the collections were made in the order of the tasks
  public <T> PCollection<T> get(Task<?, T> task) {
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i) == task) {
        return (PCollection<T>) typed.get(i);
      }
    }
    throw new IllegalArgumentException(
        "get(%s): this task was not asked; asked were %s. A task is known by its object: keep it in a variable and give the same one to withTasks and get."
            .formatted(task, tasks));
  }

  /** All answers as the service's JSON, one per document and task. */
  public PCollection<RawResult> raw() {
    return raw;
  }

  /** All documents, each once, with all that is known of it. */
  public PCollection<AnalyzedDocument> documents() {
    return documents;
  }

  /** The documents that got no answer, for one task or for all, and why. */
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
