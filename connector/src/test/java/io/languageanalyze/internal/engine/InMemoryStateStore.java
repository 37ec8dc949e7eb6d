package io.languageanalyze.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A ledger in memory that keeps the state as bytes, as a runner does, and counts what is done. */
final class InMemoryStateStore implements StateStore {

  private final Map<Long, Content> contents = new TreeMap<>();
  private final Map<Long, DocumentOutcome> chunks = new TreeMap<>();
  private final Set<Thread> visitors = new HashSet<>();
  private byte @Nullable [] written;
  private long operations;
  private long operationsAllowed = Long.MAX_VALUE;

  /** The end of a process in the middle of its work. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** What would be found after a restart. */
  InMemoryStateStore copy() {
    InMemoryStateStore copy = new InMemoryStateStore();
    copy.contents.putAll(contents);
    copy.chunks.putAll(chunks);
    copy.written = written;
    return copy;
  }

  /** Lets {@code more} writes, puts and removals happen, and makes the one after them a crash. */
  void crashAfter(long more) {
    operationsAllowed = operations + more;
  }

  @Override
  public ShardState state() {
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      StateCodec.write(state, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written = bytes.toByteArray();
  }

  @Override
  public Content content(long number) {
    visitors.add(Thread.currentThread());
    Content content = contents.get(number);
    if (content == null) {
      throw new NoSuchElementException("no content under " + number);
    }
    return content;
  }

  @Override
  public void put(long number, Content content) {
    operate();
    if (contents.put(number, content) != null) {
      throw new IllegalStateException("two items share the number " + number);
    }
  }

  @Override
  public void remove(long number) {
    operate();
    if (contents.remove(number) == null) {
      throw new NoSuchElementException("nothing to remove under " + number);
    }
  }

  @Override
  public void keep(long number, DocumentOutcome outcome) {
    operate();
    if (chunks.put(number, outcome) != null) {
      throw new IllegalStateException("two answers for part " + number);
    }
  }

  @Override
  public DocumentOutcome kept(long number) {
    DocumentOutcome outcome = chunks.get(number);
    if (outcome == null) {
      throw new NoSuchElementException("no answers for part " + number);
    }
    return outcome;
  }

  @Override
  public void forget(long number) {
    operate();
    if (chunks.remove(number) == null) {
      throw new NoSuchElementException("nothing to forget under " + number);
    }
  }

  /** The contents and the answers to parts that were put and not removed. */
  int size() {
    return contents.size() + chunks.size();
  }

  /** Bytes of the state as last written. */
  int stateSize() {
    return written == null ? 0 : written.length;
  }

  /** The threads that asked for contents. */
  Set<Thread> visitors() {
    return Set.copyOf(visitors);
  }

  private void operate() {
    if (operations++ >= operationsAllowed) {
      throw new Crash();
    }
  }
}
