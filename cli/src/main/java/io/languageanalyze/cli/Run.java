package io.languageanalyze.cli;

import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What the workers of one run share: inputs to read, files to write, an account to keep. The
 * workers are threads of this process, and find it by its id; so no text is kept a second time as
 * part of the pipeline.
 */
final class Run implements AutoCloseable {

  private static final Map<String, Run> RUNS = new ConcurrentHashMap<>();

  // Ids need not be unique, positions are. They stay with the document as metadata.
  private static final String POSITION = "position";

  private final String id;
  private final int size;
  private final IntFunction<AnalysisInput> inputs;
  private final OutputFolder output;
  private final Tally tally;

  private Run(
      String id,
      int size,
      IntFunction<AnalysisInput> inputs,
      List<String> tasks,
      OutputFolder output) {
    this.id = id;
    this.size = size;
    this.inputs = inputs;
    this.output = output;
    this.tally = new Tally(size, tasks);
  }

  /**
   * Opens a run to the workers.
   *
   * @param id what they find it by, different for every run
   */
  static <InputT extends AnalysisInput> Run open(
      String id, Analysis<InputT> analysis, List<InputT> inputs, OutputFolder output) {
    IntFunction<AnalysisInput> input =
        position ->
            analysis.withMetadata(
                inputs.get(position), Map.of(POSITION, Integer.toString(position)));
    Run run = new Run(id, inputs.size(), input, analysis.words(), output);
    RUNS.put(id, run);
    return run;
  }

  static Run find(String id) {
    Run run = RUNS.get(id);
    if (run == null) {
      throw new IllegalStateException("the workers must be threads of the process that started");
    }
    return run;
  }

  Tally tally() {
    return tally;
  }

  /** The ids of the inputs, in their order. */
  List<String> ids() {
    return IntStream.range(0, size).mapToObj(i -> inputs.apply(i).getId()).toList();
  }

  int size() {
    return size;
  }

  /** The input at a position, counted from 0. */
  AnalysisInput input(int position) {
    return inputs.apply(position);
  }

  void write(RawResult result) throws IOException {
    output.results().write(OutputLines.result(result));
    tally.result(position(result.getDocument()), result.getTaskName());
  }

  void write(DeadLetter deadLetter) throws IOException {
    output.deadLetters().write(OutputLines.deadLetter(deadLetter));
    tally.deadLetter(
        position(deadLetter.getDocument()), deadLetter.getTaskName(), deadLetter.getReason());
  }

  void write(AnalyzedDocument document) throws IOException {
    output.documents().write(OutputLines.document(document));
    tally.documentDone();
  }

  @Override
  public void close() {
    RUNS.remove(id);
  }

  private static int position(DocumentInfo document) {
    String position = document.getMetadata().get(POSITION);
    if (position == null) {
      throw new IllegalStateException("document \"" + document.getId() + "\" lost its metadata");
    }
    return Integer.parseInt(position);
  }
}
