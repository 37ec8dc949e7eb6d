package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardServices;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;
import org.joda.time.Instant;

/**
 * Lets the engine run on the heap for the length of a bundle, without state and timers.
 *
 * <p>For batch runners, which keep state on the heap anyway and work on one key after another, and
 * for Spark streaming, where no timer holds the watermark. A bundle is what one task reads, in
 * Spark streaming of a micro-batch, and is one shard whatever the keys say. It ends when its last
 * document is out, so every result leaves in the bundle that brought its document, and the
 * watermark stays behind.
 */
final class AnalyzeBundleFn extends DoFn<KV<Long, PreparedDocument>, DocumentOutcome> {

  private static final long serialVersionUID = 1L;

  // The bundles of a process share the heap.
  private static final AtomicInteger OPEN_BUNDLES = new AtomicInteger();

  private final WorkerConfig config;
  private transient @Nullable ShardServices services;
  private transient @Nullable HeapStateStore store;
  private transient @Nullable BundleWait wait;
  // Tells this instance from the others, so that what a failed bundle left is replaced by the next.
  private transient long key;
  private transient boolean open;

  AnalyzeBundleFn(WorkerConfig config) {
    this.config = config;
  }

  /** Results carry their document's own timestamp, which is older than that of the last element. */
  @Override
  @SuppressWarnings("deprecation") // nothing has taken its place
  public Duration getAllowedTimestampSkew() {
    return Duration.millis(Long.MAX_VALUE / 2);
  }

  /** Begins with an empty shard. */
  @StartBundle
  public void start() {
    key = key == 0 ? services().random().nextLong() : key;
    store = new HeapStateStore();
    wait = new BundleWait(config.maxWait());
    if (!open) {
      open = true;
      OPEN_BUNDLES.incrementAndGet();
    }
  }

  /** Takes a document in, and waits when more batches are complete than may be in flight. */
  @ProcessElement
  public void process(
      @Element KV<Long, PreparedDocument> element,
      @Timestamp Instant timestamp,
      OutputReceiver<DocumentOutcome> out)
      throws ServiceException, InterruptedException {
    driver(outcome -> out.outputWithTimestamp(outcome, timestampOf(outcome)))
        .add(
            element.getValue(),
            timestamp,
            Objects.requireNonNull(wait, "a bundle has been started"));
  }

  /** Sends what is left and waits for all of it. */
  @FinishBundle
  public void finish(FinishBundleContext context) throws ServiceException, InterruptedException {
    driver(outcome -> context.output(outcome, timestampOf(outcome), GlobalWindow.INSTANCE))
        .finish();
    endBundle();
  }

  /** Ends a bundle that failed; the last instance in a process logs totals. */
  @Teardown
  public void teardown() {
    endBundle();
    WorkerConfig.close(services);
    services = null;
  }

  private void endBundle() {
    if (open) {
      open = false;
      OPEN_BUNDLES.decrementAndGet();
    }
  }

  private ShardDriver driver(Consumer<DocumentOutcome> out) {
    HeapStateStore memory = Objects.requireNonNull(store, "a bundle has been started");
    long maxBytes = config.maxBytes() / Math.max(1, OPEN_BUNDLES.get());
    return new ShardDriver(
        config.shardConfig(), services(), RunnerClock.wall(), memory, key, maxBytes, out);
  }

  private ShardServices services() {
    if (services == null) {
      services = config.services();
    }
    return services;
  }

  private static Instant timestampOf(DocumentOutcome outcome) {
    return Instant.ofEpochMilli(outcome.timestamp().toEpochMilli());
  }
}
