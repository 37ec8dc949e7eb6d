package io.languageanalyze.testing;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.Job;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateCodec;
import io.languageanalyze.internal.engine.StateStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A state store in memory that keeps the state as bytes, as a runner does, and counts what is done.
 */
public final class InMemoryStateStore implements StateStore {

  private final MapTable<PreparedDocument> documents = new MapTable<>();
  private final MapTable<Job> jobs = new MapTable<>();
  private final MapTable<DocumentOutcome> chunks = new MapTable<>();
  private final Set<Thread> visitors = new HashSet<>();
  private byte @Nullable [] written;
  private @Nullable ShardState old;
  private long bytesWritten;
  private long operations;
  private long operationsAllowed = Long.MAX_VALUE;

  /** The end of a process in the middle of its work. */
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What would be found after a restart. */
  public InMemoryStateStore copy() {
    InMemoryStateStore copy = new InMemoryStateStore();
    copy.documents.values.putAll(documents.values);
    copy.jobs.values.putAll(jobs.values);
    copy.chunks.values.putAll(chunks.values);
    copy.written = written;
    return copy;
  }

  /** Lets {@code more} writes, puts and removals happen, and makes the one after them a crash. */
  public void crashAfter(long more) {
    operationsAllowed = operations + more;
  }

  @Override
  public ShardState state() {
    if (old != null) {
      return old;
    }
    if (written == null) {
      return ShardState.EMPTY;
    }
    try {
      return StateCodec.read(new DataInputStream(new ByteArrayInputStream(written)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(ShardState state) {
    operate();
    old = null;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      StateCodec.write(state, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written = bytes.toByteArray();
    bytesWritten += written.length;
  }

  /** Lets the next callback find a state as an older release wrote it. */
  public void writeOld(ShardState state) {
    old = state;
  }

  @Override
  public Table<PreparedDocument> documents() {
    visitors.add(Thread.currentThread());
    return documents;
  }

  @Override
  public Table<Job> jobs() {
    return jobs;
  }

  @Override
  public Table<DocumentOutcome> chunks() {
    return chunks;
  }

  /** The documents and the outcomes of chunks that were put and not removed. */
  public int size() {
    return documents.values.size() + chunks.values.size();
  }

  /** The stored jobs in the order of their numbers. */
  public List<Job> allJobs() {
    return List.copyOf(jobs.values.values());
  }

  /** Bytes of the state as last written. */
  public int stateSize() {
    return written == null ? 0 : written.length;
  }

  /** Bytes of states and jobs that were written, and entries that were put. */
  public long bytesWritten() {
    return bytesWritten;
  }

  /** The threads that asked for documents. */
  public Set<Thread> visitors() {
    return Set.copyOf(visitors);
  }

  /** A table that does what Beam's state does with a number that it does not have. */
  private final class MapTable<T> implements Table<T> {

    private final Map<Long, T> values = new TreeMap<>();

    @Override
    public @Nullable T get(long number) {
      return values.get(number);
    }

    @Override
    public void put(long number, T value) {
      operate();
      bytesWritten += size(value);
      values.put(number, value);
    }

    @Override
    public void remove(long number) {
      operate();
      values.remove(number);
    }
  }

  private static int size(Object value) {
    if (!(value instanceof Job job)) {
      return 1;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      StateCodec.writeJob(job, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }

  private void operate() {
    if (operations++ >= operationsAllowed) {
      throw new Crash();
    }
  }
}
