package io.languageanalyze.internal.join;

import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.model.Task;
import java.io.Serializable;
import java.util.List;

/** Joins the answers to the parts of a document, each task by the rule of its kind. */
public final class PartsJoiner implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * For the tasks of a job.
   *
   * @param tasks named, in the order of the request
   * @param keepsPartial whether a dead answer keeps what other parts were answered
   * @throws IllegalArgumentException when there is a task of a kind without a rule
   */
  public PartsJoiner(List<? extends Task<?, ?>> tasks, boolean keepsPartial) {}

  /**
   * The answers for the whole document, one for each task, or one dead one for all.
   *
   * @param parts the answers to each part, in the order of {@link Layout#parts}
   */
  public List<Answer> join(Layout layout, List<List<Answer>> parts) {
    return parts.get(0);
  }
}
