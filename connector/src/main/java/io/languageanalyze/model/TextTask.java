package io.languageanalyze.model;

import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A task for {@link Document}s, with the parameters that all kinds have. Made by {@link TextTasks}.
 *
 * @param <ResultT> the class of the answers
 * @param <SelfT> the task class itself, so that every method gives the class it was called on
 */
public abstract class TextTask<ResultT, SelfT extends TextTask<ResultT, SelfT>>
    extends Task<Document, ResultT> {

  private static final long serialVersionUID = 1L;

  TextTask(
      String kind,
      Class<ResultT> resultType,
      @Nullable String taskName,
      Map<String, Object> parameters) {
    super(kind, resultType, taskName, parameters);
  }

  abstract SelfT copy(@Nullable String taskName, Map<String, Object> parameters);

  @Override
  public final SelfT named(String taskName) {
    if (taskName.isBlank()) {
      throw new IllegalArgumentException("named(\"\"): a task name must not be blank");
    }
    return copy(taskName, getParameters());
  }

  @Override
  public final SelfT with(String name, Object value) {
    return copy(getTaskName(), Parameters.with(getParameters(), name, value));
  }

  /**
   * The model to ask, such as {@code 2023-09-01}. Default: {@code latest}, the newest generally
   * available one. A version that the service does not know stops the pipeline.
   */
  public final SelfT withModelVersion(String modelVersion) {
    return with("modelVersion", modelVersion);
  }

  /**
   * Whether the service must not log the text. Default: false, for PII true. When false the service
   * may keep the text for up to 48 hours to look into failures.
   */
  public final SelfT withLoggingOptOut(boolean loggingOptOut) {
    return with("loggingOptOut", loggingOptOut);
  }
}
