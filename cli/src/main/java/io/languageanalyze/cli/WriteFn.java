package io.languageanalyze.cli;

import java.io.IOException;
import java.io.Serializable;
import org.apache.beam.sdk.transforms.DoFn;

/** Hands every element to the run that this pipeline belongs to. */
final class WriteFn<T> extends DoFn<T, Void> {

  /** How a run takes an element. */
  interface Writer<T> extends Serializable {
    void write(Run run, T element) throws IOException;
  }

  private static final long serialVersionUID = 1L;

  private final String runId;
  private final Writer<T> writer;

  WriteFn(String runId, Writer<T> writer) {
    this.runId = runId;
    this.writer = writer;
  }

  @ProcessElement
  public void process(@Element T element) throws IOException {
    writer.write(Run.find(runId), element);
  }
}
