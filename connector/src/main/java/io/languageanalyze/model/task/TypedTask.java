package io.languageanalyze.model.task;

import io.languageanalyze.model.AnalysisInput;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The base class of tasks, with the parameters that all kinds have. Created by {@link TextTasks}
 * and {@link ConversationTasks}.
 *
 * @param <InputT> the type of the inputs
 * @param <ResultT> the class of the results
 * @param <SelfT> the task class itself, so that every method returns that class
 */
public abstract class TypedTask<
        InputT extends AnalysisInput, ResultT, SelfT extends TypedTask<InputT, ResultT, SelfT>>
    extends Task<InputT, ResultT> {

  private static final long serialVersionUID = 1L;

  TypedTask(
      String kind, Class<ResultT> resultType, @Nullable String taskName, Parameters parameters) {
    super(kind, resultType, taskName, parameters);
  }

  abstract SelfT copy(@Nullable String taskName, Parameters parameters);

  /** Sets a parameter that has a method of its own. */
  final SelfT set(String name, Object value) {
    return copy(getTaskName(), parameters().set(name, value));
  }

  @Override
  public final SelfT named(String taskName) {
    return copy(checkedName(taskName), parameters());
  }

  @Override
  public final SelfT with(String name, Object value) {
    return copy(getTaskName(), parameters().with(name, value));
  }

  static int atLeastOne(String option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s(%,d): at least 1".formatted(option, value));
    }
    return value;
  }

  /**
   * Sets whether the service must not log the text. Default: false; for PII in texts, true. If
   * false, the service may keep the text for up to 48 hours to investigate failures.
   */
  public final SelfT withLoggingOptOut(boolean loggingOptOut) {
    return set("loggingOptOut", loggingOptOut);
  }
}
