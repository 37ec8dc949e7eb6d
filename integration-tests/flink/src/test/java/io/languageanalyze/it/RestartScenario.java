package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.ParDo;

/**
 * Documents that are known by their text, a service whose jobs end when the test says so, and a
 * pipeline whose output is judged as it was committed. It may be built again, to go on from a
 * savepoint.
 */
final class RestartScenario implements AutoCloseable {

  /** How long a job takes on the service. */
  static final Duration JOB = Duration.ofMinutes(1);

  private static final org.joda.time.Duration BUFFERING = org.joda.time.Duration.millis(500);

  final MutableClock serviceClock = new MutableClock();
  final LanguageEmulator emulator =
      TestPipelines.service(JOB.toMillis()).clock(serviceClock).start();
  final Submits submits = new Submits(emulator);

  private final Task<Document, ?> sentiment = TextTasks.sentiment();
  private final Task<Document, ?> pii = TextTasks.pii();
  private final List<Document> documents;
  private final UnaryOperator<Analyze<Document>> options;
  private final ControlledSource tap;
  private FailOnceFn<AnalyzedDocument> collected = new FailOnceFn<>();
  private Oracle oracle;
  private int released;

  RestartScenario(int count) {
    this(documents(count), analyze -> analyze);
  }

  private static List<Document> documents(int count) {
    List<Document> documents = new ArrayList<>();
    for (Document document : Texts.brief(count)) {
      documents.add(Document.of(document.getId(), document.getId() + ": " + document.getText()));
    }
    return documents;
  }

  RestartScenario(List<Document> documents, UnaryOperator<Analyze<Document>> options) {
    this.documents = documents;
    this.options = options;
    tap = ControlledSource.of(ControlledSource.everySecond(documents)).onStart(submits::started);
  }

  /** Adds the pipeline of the scenario. */
  Pipeline on(Pipeline pipeline, org.joda.time.Duration jobTimeout) {
    AnalysisResults results =
        pipeline
            .apply("Documents", tap.read())
            .apply(
                "Analysis",
                options.apply(
                    TestPipelines.analyze(emulator)
                        .withTasks(sentiment, pii)
                        .withMaxBufferingDuration(BUFFERING)
                        .withJobTimeout(jobTimeout)));
    oracle = Oracle.onCommitted(results, sentiment, pii);
    collected = new FailOnceFn<>();
    results.documents().apply("Tripwire", ParDo.of(collected));
    return pipeline;
  }

  Pipeline on(Pipeline pipeline) {
    return on(pipeline, org.joda.time.Duration.standardHours(1));
  }

  /** Lets {@code count} more documents flow, and waits for nothing. */
  void release(int count) {
    released += count;
    tap.release(count);
  }

  /** Waits until every document that was released is in a job, as far as no restart undid it. */
  void awaitSubmitted() {
    awaitSubmitted(released);
  }

  /** Waits until {@code texts} of them, or of their parts, are in jobs. */
  void awaitSubmitted(int texts) {
    Await.until(texts + " texts submitted", () -> Set.copyOf(submits.kept()).size() == texts);
    awaitKnown();
  }

  // A submit goes on in the background: what no commit knows is submitted again after a failure.
  private void awaitKnown() {
    Await.until("jobs known to their shards", submits::areKnown);
  }

  /** Lets {@code count} more documents flow, and waits until they are in jobs. */
  void submit(int count) {
    release(count);
    awaitSubmitted();
  }

  /** Takes a checkpoint while every document that was released is in a job. */
  void checkpoint(FlinkCluster cluster) {
    awaitSubmitted();
    int submitted = submits.all().size();
    cluster.checkpoint();
    submits.checkpointed(submitted);
  }

  /** Fails the bundle that lets go the {@code count}th document from here. */
  void failWhileCollecting(int count) {
    collected.failAt(count);
  }

  /** Waits until {@code count} documents have left since the last call, or the last failure. */
  void awaitCollected(int count) {
    Await.until(count + " documents collected", () -> collected.passed() >= count);
    collected.restart();
  }

  /** Stops the job behind a savepoint; gives the path of it. */
  String stop(FlinkCluster cluster) {
    awaitKnown();
    String savepoint = cluster.stop(false).join();
    cluster.awaitFinished();
    submits.stopped();
    return savepoint;
  }

  /** Stops the job and waits for all that is left. */
  void drain(FlinkCluster cluster) {
    cluster.stop(true).join();
    cluster.awaitFinished();
  }

  /** Waits for {@code more} polls of jobs. */
  void awaitPolls(int more) {
    long before = emulator.stats().polls();
    Await.until(more + " looks", () -> emulator.stats().polls() >= before + more);
  }

  /** Fails unless every document came out once per task. */
  void assertEachDocumentOut() {
    assertEquals(documents.size(), released);
    oracle.assertHolds(documents.stream().map(Document::getId).toList());
  }

  /** Fails unless, besides, every document was paid for once, but for what restarts undid. */
  void assertEachDocumentOnce() {
    assertEachDocumentOut();
    assertEquals(
        documents.stream().map(Document::getText).sorted().toList(),
        submits.kept().stream().sorted().toList(),
        "a job that a checkpoint knows is never submitted again");
  }

  void assertAllComplete() {
    assertEquals(2 * documents.size(), oracle.raw().size());
    assertTrue(oracle.dead().isEmpty());
  }

  List<DeadLetter> dead() {
    return oracle.dead();
  }

  @Override
  public void close() {
    submits.close();
    emulator.close();
  }
}
