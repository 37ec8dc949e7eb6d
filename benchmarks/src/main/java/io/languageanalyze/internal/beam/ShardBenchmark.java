package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.Job;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardState;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a document costs its shard, which holds that many jobs running and as many waiting. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the method that sets the fields
public class ShardBenchmark {

  private static final int DOCUMENTS = 25;

  @Param({"0", "32", "128", "1000"})
  public int jobs;

  private final List<PreparedDocument> prepared =
      SampleInput.documents(DOCUMENTS).stream().map(SampleInput::prepared).toList();
  private HeldShard shard;
  private EncodedStateStore encoded;
  private ShardState state;
  private Job job;

  /** Fills the shards. */
  @Setup(Level.Trial)
  public void fill() throws Exception {
    shard = new HeldShard(jobs, new HeapStateStore());
    encoded = new EncodedStateStore();
    HeldShard other = new HeldShard(Math.max(1, jobs), encoded);
    job = encoded.jobs().require(encoded.state().nextJob() - 1);
    // The open batch is half full on average.
    for (int i = 0; i < DOCUMENTS / 2; i++) {
      other.add();
    }
    state = encoded.state();
  }

  /** The engine takes in a document. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public void takeIn(CpuTime cpu) throws Exception {
    cpu.countJob();
    shard.addJobAndForget();
  }

  /** What RocksDB encodes and decodes meanwhile: the state each time, the document, and its job. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public long state(CpuTime cpu) {
    cpu.countJob();
    for (PreparedDocument document : prepared) {
      encoded.state();
      encoded.documents().put(0, document);
      encoded.write(state);
    }
    encoded.jobs().put(0, job);
    return encoded.bytes();
  }

  /** Bytes of state read and written for a document. */
  public static long stateBytes(int jobs) throws Exception {
    EncodedStateStore store = new EncodedStateStore();
    HeldShard shard = new HeldShard(jobs, store);
    long before = store.bytes();
    for (int i = 0; i < 4 * DOCUMENTS; i++) {
      shard.add();
    }
    return (store.bytes() - before) / (4 * DOCUMENTS);
  }
}
