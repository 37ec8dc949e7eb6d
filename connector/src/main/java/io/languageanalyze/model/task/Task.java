package io.languageanalyze.model.task;

import io.languageanalyze.model.AnalysisInput;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One question asked of every document, and the handle to its answers. The handle is the identity:
 * two tasks of the same kind and parameters are two tasks. Immutable.
 *
 * @param <InputT> what the question can be asked of
 * @param <ResultT> the class of its answers
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

  /** The kind of task in a request, such as {@code EntityRecognition}. */
  public final String getKind() {
    return kind;
  }

  /** The caller's name for this task; null lets the transform choose one. */
  public final @Nullable String getTaskName() {
    return taskName;
  }

  /**
   * The parameters as they go into the request, in the order they were given. Values are {@link
   * String}, {@link Boolean}, {@link Number}, or lists and maps of these; all unmodifiable.
   */
  public final Map<String, Object> getParameters() {
    return parameters.values();
  }

  /**
   * The names of the parameters given by {@link #with}. They are sent whatever the api-version; all
   * others must exist in it.
   */
  public final Set<String> getUncheckedParameters() {
    return parameters.unchecked();
  }

  final Parameters parameters() {
    return parameters;
  }

  /** The class of the answers. */
  public final Class<ResultT> getResultType() {
    return resultType;
  }

  /**
   * The same task under a name, which must be unique among the tasks of one transform. By default
   * the transform names tasks itself.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public abstract Task<InputT, ResultT> named(String taskName);

  /**
   * The same task with any parameter of the request, for those that have no method of their own. It
   * is sent as it is; whether the api-version has it is for the service to say.
   *
   * @param name the name of the parameter on the wire
   * @param value a {@link String}, {@link Boolean}, {@link Number}, or a {@link java.util.List} or
   *     {@link Map} of these
   * @throws IllegalArgumentException when the value is anything else
   */
  public abstract Task<InputT, ResultT> with(String name, Object value);

  static String checkedName(String taskName) {
    if (taskName.isBlank()) {
      throw new IllegalArgumentException("named(\"\"): a task name must not be blank");
    }
    return taskName;
  }

  /** The kind and the name; parameters may hold words of the caller and are left out. */
  @Override
  public final String toString() {
    return kind + "(" + (taskName == null ? "" : taskName) + ")";
  }
}
