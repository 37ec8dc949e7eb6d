package io.languageanalyze;

import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.client.UnreadableResultException;
import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.engine.Outcome;
import io.languageanalyze.internal.join.Layout;
import io.languageanalyze.internal.join.PartsJoiner;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.TupleTag;

/** Takes an outcome apart, in the window, pane and at the time its document came with. */
final class DemuxFn extends DoFn<Outcome, AnalyzedDocument> {

  private static final long serialVersionUID = 1L;

  private final OriginCodec origins;
  private final PartsJoiner joiner;
  private final LanguageDetection languages;
  private final ResultTags tags;

  DemuxFn(OriginCodec origins, PartsJoiner joiner, LanguageDetection languages, ResultTags tags) {
    this.origins = origins;
    this.joiner = joiner;
    this.languages = languages;
    this.tags = tags;
  }

  /** Emits every answer of a document on its own, and all of them together. */
  @ProcessElement
  public void process(@Element Outcome outcome, MultiOutputReceiver out) {
    Origin origin = origins.decode(outcome.origin());
    Emission emission = new Emission(origin, outcome, out);
    List<RawResult> results = new ArrayList<>();
    List<DeadLetter> deadLetters = new ArrayList<>();
    for (Answer answer : languages.complete(sent(origin, outcome))) {
      if (answer instanceof Answered answered) {
        answered(origin.document(), answered, emission, results, deadLetters);
      } else if (answer instanceof Dead dead) {
        deadLetters.add(deadLetter(origin.document(), dead));
      }
    }
    deadLetters.forEach(deadLetter -> emission.emit(tags.deadLetters(), deadLetter));
    AnalysisMetrics.countDocument(results, deadLetters);
    emission.emit(tags.documents(), AnalyzedDocument.of(origin.document(), results, deadLetters));
  }

  private List<Answer> sent(Origin origin, Outcome outcome) {
    Layout layout = origin.layout();
    return layout == null ? outcome.parts().get(0) : joiner.join(layout, outcome.parts());
  }

  // A result that is not of its task's shape is a dead letter, and is still there raw.
  private void answered(
      DocumentInfo caller,
      Answered answered,
      Emission emission,
      List<RawResult> results,
      List<DeadLetter> deadLetters) {
    String name = answered.taskName();
    DocumentInfo document = caller;
    String json = answered.json();
    boolean readable = true;
    try {
      document = ResultReader.document(caller, answered.modelVersion(), answered.json());
      typed(tags.task(name), caller, answered, emission);
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

  private static <T> void typed(
      ResultTags.TaskTag<T> task, DocumentInfo caller, Answered answered, Emission emission)
      throws UnreadableResultException {
    if (task.type() != RawResult.class) {
      emission.emit(
          task.tag(),
          ResultReader.read(task.type(), caller, answered.modelVersion(), answered.json()));
    }
  }

  @SuppressWarnings("unchecked") // asked only for tasks whose results are raw
  private TupleTag<RawResult> rawTag(String name) {
    return (TupleTag<RawResult>) tags.task(name).tag();
  }

  private static DeadLetter deadLetter(DocumentInfo document, Dead dead) {
    return DeadLetter.of(
            document, dead.taskName(), dead.reason(), dead.code(), dead.innerCode(), dead.message())
        .withPartialResult(dead.partialResult());
  }

  /** Emits with what the document came with. */
  private record Emission(Origin origin, Outcome outcome, MultiOutputReceiver out) {

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
