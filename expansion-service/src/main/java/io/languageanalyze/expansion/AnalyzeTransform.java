package io.languageanalyze.expansion;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.task.Task;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.Row;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Rows in, one collection of rows for each task out, and one for the errors where it has a name.
 */
final class AnalyzeTransform<InputT extends AnalysisInput> extends SchemaTransform {

  /** The name of the output of the only task. */
  static final String OUTPUT = "output";

  private static final long serialVersionUID = 1L;

  private final transient PTransform<PCollection<Row>, PCollection<InputT>> reader;
  private final transient Analyze<InputT> analyze;
  private final transient List<ConfiguredTask<InputT, ?>> tasks;
  private final transient ResultFormat format;
  private final transient @Nullable String errorOutput;

  AnalyzeTransform(
      Configuration given,
      PTransform<PCollection<Row>, PCollection<InputT>> reader,
      Analyze<InputT> analyze,
      TaskKinds<InputT> kinds) {
    String word = given.text("format");
    this.format =
        word == null ? ResultFormat.VIEWS : Words.constant(ResultFormat.class, "format", word);
    this.reader = reader;
    this.tasks = kinds.create(given, format);
    List<Task<InputT, ?>> all = new ArrayList<>();
    tasks.forEach(each -> all.add(each.task()));
    this.analyze = Options.set(analyze, given).withTasks(all);
    Configuration errors = given.group("error_handling");
    this.errorOutput = errors == null ? null : errors.requiredText("output");
    if (errorOutput != null && tasks.stream().anyMatch(each -> output(each).equals(errorOutput))) {
      throw new IllegalArgumentException(
          "error_handling.output: \"%s\" is the output of a task; choose another name"
              .formatted(errorOutput));
    }
  }

  @Override
  public PCollectionRowTuple expand(PCollectionRowTuple input) {
    if (input.getAll().size() != 1) {
      throw new IllegalArgumentException(
          "one input is needed; given are %d".formatted(input.getAll().size()));
    }
    AnalysisResults results =
        input.getAll().values().iterator().next().apply("Read", reader).apply("Analyze", analyze);
    PCollectionRowTuple output = PCollectionRowTuple.empty(input.getPipeline());
    for (ConfiguredTask<InputT, ?> task : tasks) {
      output = output.and(output(task), task.rows(results, format));
    }
    if (errorOutput == null) {
      results.deadLetters().apply("Refuse errors", new Errors.Refuse());
      return output;
    }
    List<String> names = tasks.stream().map(ConfiguredTask::name).toList();
    return output.and(
        errorOutput, results.deadLetters().apply("Collect errors", new Errors(names)));
  }

  private String output(ConfiguredTask<InputT, ?> task) {
    return tasks.size() == 1 ? OUTPUT : task.name();
  }
}
