package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.client.UnreadableResultException;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.internal.merge.DetectedLanguages;
import io.languageanalyze.internal.merge.ResultMerger;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Converts a document outcome into results and dead letters, with the window, pane and timestamp of
 * the document.
 */
final class DemuxFn extends DoFn<DocumentOutcome, AnalyzedDocument> {

  private static final long serialVersionUID = 1L;

  private final OriginCodec origins;
  private final ResultMerger merger;
  private final DetectedLanguages languages;
  private final ResultTags tags;

  public DemuxFn(
      OriginCodec origins, ResultMerger merger, DetectedLanguages languages, ResultTags tags) {
    this.origins = origins;
    this.merger = merger;
    this.languages = languages;
    this.tags = tags;
  }

  /**
   * Emits every result of a document separately, and all of them as one {@link AnalyzedDocument}.
   */
  @ProcessElement
  public void process(@Element DocumentOutcome outcome, MultiOutputReceiver out) {
    Origin origin = origins.decode(outcome.origin());
    Emission emission = new Emission(origin, outcome, out);
    List<RawResult> results = new ArrayList<>();
    List<DeadLetter> deadLetters = new ArrayList<>();
    for (TaskOutcome taskOutcome : languages.complete(sent(origin, outcome))) {
      if (taskOutcome instanceof TaskResult result) {
        emit(origin.document(), result, emission, results, deadLetters);
      } else if (taskOutcome instanceof TaskFailure failure) {
        deadLetters.add(deadLetter(origin.document(), failure));
      }
    }
    deadLetters.forEach(deadLetter -> emission.emit(tags.deadLetters(), deadLetter));
    BeamMetrics.countDocument(results, deadLetters);
    emission.emit(tags.documents(), AnalyzedDocument.of(origin.document(), results, deadLetters));
  }

  private List<TaskOutcome> sent(Origin origin, DocumentOutcome outcome) {
    ChunkLayout layout = origin.layout();
    return layout == null ? outcome.chunks().get(0) : merger.merge(layout, outcome.chunks());
  }

  // A result that cannot be read as the task's type becomes a dead letter and stays in raw().
  private void emit(
      DocumentInfo caller,
      TaskResult result,
      Emission emission,
      List<RawResult> results,
      List<DeadLetter> deadLetters) {
    String name = result.taskName();
    DocumentInfo document = caller;
    String json = result.json();
    boolean readable = true;
    try {
      ResultReader reader = ResultReader.of(caller, result.modelVersion(), json);
      document = reader.document();
      typed(tags.task(name), reader, emission);
    } catch (UnreadableResultException e) {
      readable = false;
      json = ResultReader.asJson(json);
      deadLetters.add(
          DeadLetter.of(
              caller,
              name,
              DeadLetterReason.UNREADABLE_RESULT,
              null,
              null,
              String.valueOf(e.getMessage())));
    }
    RawResult raw = RawResult.of(document, name, tags.kind(name), json);
    results.add(raw);
    emission.emit(tags.raw(), raw);
    if (readable && tags.task(name).type() == RawResult.class) {
      emission.emit(rawTag(name), raw);
    }
  }

  private static <T> void typed(ResultTags.TaskTag<T> task, ResultReader reader, Emission emission)
      throws UnreadableResultException {
    if (task.type() != RawResult.class) {
      emission.emit(task.tag(), reader.read(task.type()));
    }
  }

  @SuppressWarnings("unchecked") // called only for tasks with raw results
  private TupleTag<RawResult> rawTag(String name) {
    return (TupleTag<RawResult>) tags.task(name).tag();
  }

  private static DeadLetter deadLetter(DocumentInfo document, TaskFailure failure) {
    return DeadLetter.of(
            document,
            failure.taskName(),
            failure.reason(),
            failure.code(),
            failure.innerCode(),
            failure.message())
        .withPartialResult(failure.partialResult());
  }

  /** Emits elements with the window, pane and timestamp of the document. */
  private record Emission(Origin origin, DocumentOutcome outcome, MultiOutputReceiver out) {

    <T> void emit(TupleTag<T> tag, T value) {
      out.get(tag)
          .builder(value)
          .setTimestamp(org.joda.time.Instant.ofEpochMilli(outcome.timestamp().toEpochMilli()))
          .setWindow(origin.window())
          .setPaneInfo(origin.pane())
          .output();
    }
  }
}
