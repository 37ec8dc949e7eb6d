package io.languageanalyze.model.task;

import io.languageanalyze.model.AnalysisInput;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A task with methods of its own, and the parameters that all kinds have. Made by {@link TextTasks}
 * and {@link ConversationTasks}.
 *
 * @param <InputT> what the question can be asked of
 * @param <ResultT> the class of the answers
 * @param <SelfT> the task class itself, so that every method gives the class it was called on
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
   * Whether the service must not log the text. Default: false, for PII in texts true. When false
   * the service may keep the text for up to 48 hours to look into failures.
   */
  public final SelfT withLoggingOptOut(boolean loggingOptOut) {
    return set("loggingOptOut", loggingOptOut);
  }
}
