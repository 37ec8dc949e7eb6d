package io.languageanalyze.cli;

import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.task.Task;

/**
 * A word of {@code --tasks}.
 *
 * @param <InputT> what the task is asked of
 */
interface TaskWord<InputT extends AnalysisInput> {

  String word();

  /** Whether {@code :PROJECT:DEPLOYMENT} follows the word. */
  boolean isCustom();

  /**
   * The task with the program's own parameters, without a name.
   *
   * @param project and {@code deployment} matter to custom tasks only
   */
  Task<InputT, ?> task(String project, String deployment);

  /** How the word is written in help and messages. */
  default String pattern() {
    return isCustom() ? word() + ":PROJECT:DEPLOYMENT" : word();
  }
}
