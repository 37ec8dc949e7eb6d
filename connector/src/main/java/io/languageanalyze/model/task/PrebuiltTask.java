package io.languageanalyze.model.task;

import io.languageanalyze.model.AnalysisInput;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A task that uses a prebuilt model of the service, not a custom project.
 *
 * @param <InputT> the type of the inputs
 * @param <ResultT> the class of the results
 * @param <SelfT> the task class itself
 */
public abstract class PrebuiltTask<
        InputT extends AnalysisInput, ResultT, SelfT extends PrebuiltTask<InputT, ResultT, SelfT>>
    extends TypedTask<InputT, ResultT, SelfT> {

  private static final long serialVersionUID = 1L;

  PrebuiltTask(
      String kind, Class<ResultT> resultType, @Nullable String taskName, Parameters parameters) {
    super(kind, resultType, taskName, parameters);
  }

  /**
   * Sets the model version, such as {@code 2023-09-01}. Default: {@code latest}, the newest
   * generally available one. A version that the service does not know stops the pipeline.
   */
  public final SelfT withModelVersion(String modelVersion) {
    return set("modelVersion", modelVersion);
  }
}
