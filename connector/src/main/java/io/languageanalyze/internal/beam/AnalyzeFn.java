package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.Job;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardServices;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateStore;
import io.languageanalyze.internal.engine.Wakeup;
import java.time.Instant;
import java.util.Objects;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.state.MapState;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/**
 * Lets the engine run on the state and the timers of a key.
 *
 * <p>{@code due} says when to act while the pipeline runs. {@code hold} keeps the watermark behind
 * the oldest document, and its firing is the end of the input, or a drain: processing-time timers
 * do not fire any more there, so what is left is finished in that callback. It comes in two steps,
 * so that the last batches of all shards are on their way before one shard waits for its own.
 */
final class AnalyzeFn extends DoFn<KV<Long, PreparedDocument>, DocumentOutcome> {

  private static final long serialVersionUID = 1L;
  private static final Duration TICK = Duration.millis(1);

  /** Open batches and counters of the shard; written in every callback, cleared by nobody. */
  @StateId("state")
  private final StateSpec<ValueState<ShardState>> stateSpec =
      StateSpecs.value(new EngineCoders.StateCoder());

  /** The documents the shard owns, by number; removed when their outcome is out. */
  @StateId("contents")
  private final StateSpec<MapState<Long, PreparedDocument>> contentsSpec =
      StateSpecs.map(VarLongCoder.of(), new EngineCoders.StoredDocumentCoder());

  /** Complete batches by number; removed when their documents are out. */
  @StateId("jobs")
  private final StateSpec<MapState<Long, Job>> jobsSpec =
      StateSpecs.map(VarLongCoder.of(), new EngineCoders.JobCoder());

  /** Outcomes of the chunks of split documents; removed when the whole document is out. */
  @StateId("parts")
  private final StateSpec<MapState<Long, DocumentOutcome>> partsSpec =
      StateSpecs.map(VarLongCoder.of(), new EngineCoders.OutcomeCoder());

  /** When to act; set anew in every callback that leaves work, cleared when the input has ended. */
  @TimerId("due")
  private final TimerSpec dueSpec = TimerSpecs.timer(TimeDomain.PROCESSING_TIME);

  /** Holds the watermark and fires at the end of input; set like {@code due}. */
  @TimerId("hold")
  private final TimerSpec holdSpec = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  private final WorkerConfig config;
  private transient @Nullable ShardServices services;
  private transient @Nullable BundleWait wait;

  AnalyzeFn(WorkerConfig config) {
    this.config = config;
  }

  /** Results carry their document's own timestamp, which is older than the moment they come. */
  @Override
  @SuppressWarnings("deprecation") // nothing has taken its place for stateful transforms
  public Duration getAllowedTimestampSkew() {
    return Duration.millis(Long.MAX_VALUE / 2);
  }

  /** The elements of a bundle wait for room together, so that no checkpoint waits long. */
  @StartBundle
  public void start() {
    wait = new BundleWait(config.maxWait());
  }

  /** Takes a document in; acts if that made a batch complete, or if something is due anyway. */
  @ProcessElement
  public void process(
      @Element KV<Long, PreparedDocument> element,
      @Timestamp org.joda.time.Instant timestamp,
      BoundedWindow window,
      PipelineOptions options,
      @StateId("state") ValueState<ShardState> state,
      @StateId("contents") MapState<Long, PreparedDocument> contents,
      @StateId("jobs") MapState<Long, Job> jobs,
      @StateId("parts") MapState<Long, DocumentOutcome> chunks,
      @TimerId("due") Timer due,
      @TimerId("hold") Timer hold,
      OutputReceiver<DocumentOutcome> out)
      throws ServiceException, InterruptedException {
    RunnerClock clock = clock(due, options);
    StateStore store = BeamStateStore.of(state, contents, jobs, chunks);
    Wakeup next =
        driver(clock, store, element.getKey(), out)
            .add(
                element.getValue(),
                timestamp,
                Objects.requireNonNull(wait, "a bundle has been started"));
    arm(next, clock, due, hold, window.maxTimestamp().minus(TICK));
  }

  /** Acts. */
  @OnTimer("due")
  public void due(
      @Key Long key,
      BoundedWindow window,
      PipelineOptions options,
      @StateId("state") ValueState<ShardState> state,
      @StateId("contents") MapState<Long, PreparedDocument> contents,
      @StateId("jobs") MapState<Long, Job> jobs,
      @StateId("parts") MapState<Long, DocumentOutcome> chunks,
      @TimerId("due") Timer due,
      @TimerId("hold") Timer hold,
      OutputReceiver<DocumentOutcome> out)
      throws ServiceException, InterruptedException {
    RunnerClock clock = clock(due, options);
    StateStore store = BeamStateStore.of(state, contents, jobs, chunks);
    Wakeup next = driver(clock, store, key, out).tick();
    arm(next, clock, due, hold, window.maxTimestamp().minus(TICK));
  }

  /** The input has ended: first sends what is left, then waits for it. */
  @OnTimer("hold")
  public void hold(
      @Key Long key,
      OnTimerContext context,
      PipelineOptions options,
      @StateId("state") ValueState<ShardState> state,
      @StateId("contents") MapState<Long, PreparedDocument> contents,
      @StateId("jobs") MapState<Long, Job> jobs,
      @StateId("parts") MapState<Long, DocumentOutcome> chunks,
      @TimerId("due") Timer due,
      @TimerId("hold") Timer hold,
      OutputReceiver<DocumentOutcome> out)
      throws ServiceException, InterruptedException {
    RunnerClock clock = clock(due, options);
    StateStore store = BeamStateStore.of(state, contents, jobs, chunks);
    ShardDriver driver = driver(clock, store, key, out);
    org.joda.time.Instant end = context.window().maxTimestamp();
    if (context.fireTimestamp().isBefore(end)) {
      arm(driver.submitAll(), clock, due, hold, end);
    } else {
      driver.finish();
      // Portable Flink waits for the hold of this timer, which does not fire any more, for ever.
      due.clear();
    }
  }

  /** The last instance in a process logs totals. */
  @Teardown
  public void teardown() {
    WorkerConfig.close(services);
    services = null;
  }

  private RunnerClock clock(Timer due, PipelineOptions options) {
    return RunnerClock.of(due, config.runnerClock(), HarnessShutdown.of(due, options));
  }

  private ShardDriver driver(
      EngineClock clock, StateStore store, Long key, OutputReceiver<DocumentOutcome> out) {
    if (services == null) {
      services = config.services();
    }
    return new ShardDriver(
        config.shardConfig(),
        services,
        clock,
        store,
        key,
        config.maxBytes(),
        outcome ->
            out.outputWithTimestamp(
                outcome, org.joda.time.Instant.ofEpochMilli(outcome.timestamp().toEpochMilli())));
  }

  // Both timers are set in every callback that leaves work: the DirectRunner forgets the hold of a
  // timer that was not set in the bundle, and an older document has to move the hold back. When no
  // work is left, the watermark is let go by setting the hold to the end: Flink does not clear.
  // A document may be stamped later than the hold fires, as all behind a GroupByKey are: the
  // portable harness refuses a timer that outputs later than it fires, or than the window ends.
  // Python's local runner takes the time of the output for the time to fire, so it is not in the
  // future (Beam #35168).
  static void arm(
      Wakeup next, RunnerClock clock, Timer due, Timer hold, org.joda.time.Instant end) {
    Instant oldest = next.watermarkHold();
    if (oldest == null) {
      hold.withOutputTimestamp(end).set(end);
      return;
    }
    org.joda.time.Instant watermark =
        org.joda.time.Instant.ofEpochMilli(Math.min(oldest.toEpochMilli(), end.getMillis()));
    Instant when = next.at();
    if (when != null) {
      long now = clock.now().toEpochMilli();
      clock.set(
          due.withOutputTimestamp(
              org.joda.time.Instant.ofEpochMilli(Math.min(watermark.getMillis(), now))),
          when);
    }
    hold.withOutputTimestamp(watermark).set(end);
  }
}
