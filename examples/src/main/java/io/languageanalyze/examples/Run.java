package io.languageanalyze.examples;

import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the workers of one run share: documents to read, files to write, an account to keep. The
 * workers of the DirectRunner are threads of this process, and find it by its id; so no text is
 * kept a second time as part of the pipeline.
 */
final class Run implements AutoCloseable {

  private static final Map<String, Run> RUNS = new ConcurrentHashMap<>();

  // Ids need not be unique, positions are. They travel with the document as metadata.
  private static final String POSITION = "position";

  private final String id = UUID.randomUUID().toString();
  private final List<InputDocument> inputs;
  private final OutputFolder output;
  private final Tally tally;

  private Run(List<InputDocument> inputs, List<String> tasks, OutputFolder output) {
    this.inputs = inputs;
    this.output = output;
    this.tally = new Tally(inputs.size(), tasks);
  }

  static Run open(List<InputDocument> inputs, List<String> tasks, OutputFolder output) {
    Run run = new Run(inputs, tasks, output);
    RUNS.put(run.id, run);
    return run;
  }

  static Run find(String id) {
    Run run = RUNS.get(id);
    if (run == null) {
      throw new IllegalStateException("the workers must be threads of the process that started");
    }
    return run;
  }

  String id() {
    return id;
  }

  Tally tally() {
    return tally;
  }

  int size() {
    return inputs.size();
  }

  /** The document at a position, counted from 0. */
  Document document(int position) {
    InputDocument input = inputs.get(position);
    Document document =
        Document.of(input.id(), input.text())
            .withMetadata(Map.of(POSITION, Integer.toString(position)));
    return input.language() == null ? document : document.withLanguage(input.language());
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
