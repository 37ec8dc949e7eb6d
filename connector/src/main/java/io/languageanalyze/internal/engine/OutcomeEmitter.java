package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Lets the documents of jobs that have ended go, each with its outcome. */
final class OutcomeEmitter {

  private final StateStore store;
  private final JobTable jobs;
  private final ChunkCollector chunks;
  private final Consumer<DocumentOutcome> out;

  OutcomeEmitter(
      StateStore store, JobTable jobs, ChunkCollector chunks, Consumer<DocumentOutcome> out) {
    this.store = store;
    this.jobs = jobs;
    this.chunks = chunks;
    this.out = out;
  }

  /** Removes a job and emits its documents with what the service says of each. */
  void complete(Job job, ResultAccounting accounting) {
    for (int position = 0; position < job.documents().size(); position++) {
      emit(job.documents().get(position), accounting.of(position));
    }
    jobs.remove(job);
  }

  /** Removes a job and emits its documents without a result. */
  void deadLetter(Job job, TaskFailure failure) {
    job.documents().forEach(document -> emit(document, List.of(failure)));
    jobs.remove(job);
  }

  private void emit(PendingDocument document, List<TaskOutcome> taskOutcomes) {
    emit(document.number(), document.timestamp(), taskOutcomes);
    document
        .duplicates()
        .forEach(duplicate -> emit(duplicate.number(), duplicate.timestamp(), taskOutcomes));
  }

  private void emit(long number, Instant timestamp, List<TaskOutcome> taskOutcomes) {
    PreparedDocument document = store.documents().require(number);
    store.documents().remove(number);
    DocumentOutcome outcome = DocumentOutcome.of(document.origin(), timestamp, taskOutcomes);
    ChunkId chunk = document.chunk();
    if (chunk == null) {
      out.accept(outcome);
    } else {
      chunks.collect(chunk, outcome).ifPresent(out);
    }
  }
}
