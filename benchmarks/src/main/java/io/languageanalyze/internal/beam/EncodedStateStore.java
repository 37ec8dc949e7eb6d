package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.Job;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateStore;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A state store that holds encoded values, as RocksDB does, and counts their bytes. */
final class EncodedStateStore implements StateStore {

  private final Coder<ShardState> coder = new EngineCoders.StateCoder();
  private final Table<PreparedDocument> documents =
      new EncodedTable<>(new EngineCoders.StoredDocumentCoder());
  private final Table<Job> jobs = new EncodedTable<>(new EngineCoders.JobCoder());
  private final Table<DocumentOutcome> chunks = new EncodedTable<>(new EngineCoders.OutcomeCoder());
  private byte @Nullable [] written;
  private long bytes;

  /** Bytes read and written so far. */
  long bytes() {
    return bytes;
  }

  @Override
  public ShardState state() {
    return written == null ? ShardState.EMPTY : decode(coder, written);
  }

  @Override
  public void write(ShardState state) {
    written = encode(coder, state);
  }

  @Override
  public Table<PreparedDocument> documents() {
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

  private <T> T decode(Coder<T> from, byte[] value) {
    bytes += value.length;
    try {
      return CoderUtils.decodeFromByteArray(from, value);
    } catch (CoderException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> byte[] encode(Coder<T> with, T value) {
    try {
      byte[] encoded = CoderUtils.encodeToByteArray(with, value);
      bytes += encoded.length;
      return encoded;
    } catch (CoderException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class EncodedTable<T> implements Table<T> {

    private final Map<Long, byte[]> values = new HashMap<>();
    private final Coder<T> valueCoder;

    EncodedTable(Coder<T> valueCoder) {
      this.valueCoder = valueCoder;
    }

    @Override
    public @Nullable T get(long number) {
      byte[] value = values.get(number);
      return value == null ? null : decode(valueCoder, value);
    }

    @Override
    public void put(long number, T value) {
      values.put(number, encode(valueCoder, value));
    }

    @Override
    public void remove(long number) {
      values.remove(number);
    }
  }
}
