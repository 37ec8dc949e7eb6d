package io.languageanalyze.model.task;

import io.languageanalyze.model.AnalysisInput;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A task that the service runs on every document, and the handle to its results. Tasks are compared
 * by identity: two tasks with the same kind and parameters are different tasks. Immutable.
 *
 * @param <InputT> the type of the inputs
 * @param <ResultT> the class of the results
 */
public abstract class Task<InputT extends AnalysisInput, ResultT> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final Class<ResultT> resultType;
  private final @Nullable String taskName;
  private final Parameters parameters;

  Task(String kind, Class<ResultT> resultType, @Nullable String taskName, Parameters parameters) {
    this.kind = kind;
    this.resultType = resultType;
    this.taskName = taskName;
    this.parameters = parameters;
  }

  /** Returns the kind of task in a request, such as {@code EntityRecognition}. */
  public final String getKind() {
    return kind;
  }

  /** Returns the caller's name for this task; null if the transform chooses one. */
  public final @Nullable String getTaskName() {
    return taskName;
  }

  /**
   * Returns the parameters of the request, in the order they were set. Values are {@link String},
   * {@link Boolean}, {@link Number}, or lists and maps of these; all unmodifiable.
   */
  public final Map<String, Object> getParameters() {
    return parameters.values();
  }

  /**
   * Returns the names of the parameters set by {@link #with}. They are sent with any api-version;
   * all other parameters must exist in the api-version.
   */
  public final Set<String> getUncheckedParameters() {
    return parameters.unchecked();
  }

  final Parameters parameters() {
    return parameters;
  }

  /** Returns the class of the results. */
  public final Class<ResultT> getResultType() {
    return resultType;
  }

  /**
   * Returns a copy with this name, which must be unique among the tasks of one transform. Default:
   * the transform chooses a name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public abstract Task<InputT, ResultT> named(String taskName);

  /**
   * Returns a copy with any parameter of the request, for parameters without a method of their own.
   * It is sent unchanged and is not checked against the api-version.
   *
   * @param name the name of the parameter in the request
   * @param value a {@link String}, {@link Boolean}, {@link Number}, or a {@link java.util.List} or
   *     {@link Map} of these
   * @throws IllegalArgumentException if the value has any other type
   */
  public abstract Task<InputT, ResultT> with(String name, Object value);

  static String checkedName(String taskName) {
    if (taskName.isBlank()) {
      throw new IllegalArgumentException("named(\"\"): a task name must not be blank");
    }
    return taskName;
  }

  /** Returns the kind and the name, without the parameters, which may contain the caller's data. */
  @Override
  public final String toString() {
    return kind + "(" + (taskName == null ? "" : taskName) + ")";
  }
}
