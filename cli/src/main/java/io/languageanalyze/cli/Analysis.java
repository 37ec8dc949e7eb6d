package io.languageanalyze.cli;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to ask of which input. Documents and conversations differ in this, and in nothing else.
 *
 * @param <InputT> what is analyzed
 */
sealed interface Analysis<InputT extends AnalysisInput>
    permits DocumentAnalysis, ConversationAnalysis {

  /** The tasks, each named by its word. */
  List<Task<InputT, ?>> tasks();

  /** The transform with its tasks, asking nobody yet. */
  Analyze<InputT> transform();

  /**
   * Reads all the input.
   *
   * @param output the folder that the run will overwrite: no input may lie in it
   * @throws UsageException when it is not what the command line says it is
   */
  List<InputT> read(Path output) throws IOException;

  InputT withMetadata(InputT input, Map<String, String> metadata);

  Class<InputT> type();

  /** What one input is called. */
  String noun();

  default List<String> words() {
    return tasks().stream().map(Task::getTaskName).map(String::valueOf).toList();
  }
}
