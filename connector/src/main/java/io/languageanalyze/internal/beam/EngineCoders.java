package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.ChunkId;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.Job;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateCodec;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The coders of elements between the steps and of the state of the stateful step. Encoded bytes
 * outlive releases, in savepoints and in updates of running pipelines. So each encoding starts with
 * a version; a changed format gets a new version, and older versions stay readable.
 */
final class EngineCoders {

  private static final NullableCoder<String> OPTIONAL = NullableCoder.of(StringUtf8Coder.of());

  private static final int FIRST = 1;

  private EngineCoders() {}

  private static int readVersion(String what, int newest, InputStream in) throws IOException {
    int version = in.read();
    if (version < FIRST || version > newest) {
      throw new IOException(
          "%s has version %d; this release reads versions %d to %d"
              .formatted(what, version, FIRST, newest));
    }
    return version;
  }

  /** Codes {@link ShardState}; the version is the first byte. */
  static final class StateCoder extends AtomicCoder<ShardState> {

    private static final long serialVersionUID = 1L;

    @Override
    public void encode(ShardState state, OutputStream out) throws IOException {
      StateCodec.write(state, new DataOutputStream(out));
    }

    @Override
    public ShardState decode(InputStream in) throws IOException {
      return StateCodec.read(new DataInputStream(in));
    }
  }

  /** Codes {@link Job}; the version is the first byte. */
  static final class JobCoder extends AtomicCoder<Job> {

    private static final long serialVersionUID = 1L;

    @Override
    public void encode(Job job, OutputStream out) throws IOException {
      StateCodec.writeJob(job, new DataOutputStream(out));
    }

    @Override
    public Job decode(InputStream in) throws IOException {
      return StateCodec.readJob(new DataInputStream(in));
    }
  }

  /** Codes {@link PreparedDocument} on its way to its shard. */
  static final class PreparedDocumentCoder extends AtomicCoder<PreparedDocument> {

    private static final long serialVersionUID = 1L;
    // Version 1 knew no chunks.
    private static final int VERSION = 2;

    @Override
    public void encode(PreparedDocument document, OutputStream out) throws IOException {
      out.write(VERSION);
      // The texts had a version of their own.
      out.write(FIRST);
      encodeFields(document, out);
    }

    @Override
    public PreparedDocument decode(InputStream in) throws IOException {
      int version = readVersion("a measured document", VERSION, in);
      readVersion("a document", FIRST, in);
      return decodeFields(version > 1, in);
    }

    static void encodeFields(PreparedDocument document, OutputStream out) throws IOException {
      ByteArrayCoder.of().encode(document.origin(), out);
      ByteArrayCoder.of().encode(document.payload(), out);
      VarIntCoder.of().encode(document.textElements(), out);
      VarIntCoder.of().encode(document.bytes(), out);
      ChunkId chunk = document.chunk();
      VarIntCoder.of().encode(chunk == null ? 0 : chunk.count(), out);
      if (chunk != null) {
        VarIntCoder.of().encode(chunk.index(), out);
        VarLongCoder.of().encode(chunk.document(), out);
      }
    }

    static PreparedDocument decodeFields(boolean knowsChunks, InputStream in) throws IOException {
      byte[] origin = ByteArrayCoder.of().decode(in);
      byte[] payload = ByteArrayCoder.of().decode(in);
      int textElements = VarIntCoder.of().decode(in);
      int bytes = VarIntCoder.of().decode(in);
      ChunkId chunk = knowsChunks ? decodeChunk(in) : null;
      return new PreparedDocument(origin, payload, textElements, bytes, chunk);
    }

    private static @Nullable ChunkId decodeChunk(InputStream in) throws IOException {
      int count = VarIntCoder.of().decode(in);
      if (count == 0) {
        return null;
      }
      int index = VarIntCoder.of().decode(in);
      return new ChunkId(VarLongCoder.of().decode(in), index, count);
    }
  }

  /** Codes {@link PreparedDocument} in the state of its shard. */
  static final class StoredDocumentCoder extends AtomicCoder<PreparedDocument> {

    private static final long serialVersionUID = 1L;
    // Version 1 held the texts alone: its shard knows the sizes, and nobody asks here.
    private static final int VERSION = 2;

    @Override
    public void encode(PreparedDocument document, OutputStream out) throws IOException {
      out.write(VERSION);
      PreparedDocumentCoder.encodeFields(document, out);
    }

    @Override
    public PreparedDocument decode(InputStream in) throws IOException {
      int version = readVersion("a document", VERSION, in);
      if (version > 1) {
        return PreparedDocumentCoder.decodeFields(true, in);
      }
      byte[] origin = ByteArrayCoder.of().decode(in);
      return new PreparedDocument(origin, ByteArrayCoder.of().decode(in), 0, 0, null);
    }
  }

  /** Codes {@link DocumentOutcome}. */
  static final class OutcomeCoder extends AtomicCoder<DocumentOutcome> {

    private static final long serialVersionUID = 1L;
    // Version 1 had no chunks and no partial results.
    private static final int VERSION = 2;

    @Override
    public void encode(DocumentOutcome outcome, OutputStream out) throws IOException {
      out.write(VERSION);
      ByteArrayCoder.of().encode(outcome.origin(), out);
      VarLongCoder.of().encode(outcome.timestamp().toEpochMilli(), out);
      VarIntCoder.of().encode(outcome.chunks().size(), out);
      for (List<TaskOutcome> taskOutcomes : outcome.chunks()) {
        VarIntCoder.of().encode(taskOutcomes.size(), out);
        for (TaskOutcome taskOutcome : taskOutcomes) {
          encode(taskOutcome, out);
        }
      }
    }

    @Override
    public DocumentOutcome decode(InputStream in) throws IOException {
      int version = readVersion("an outcome", VERSION, in);
      byte[] origin = ByteArrayCoder.of().decode(in);
      Instant timestamp = Instant.ofEpochMilli(VarLongCoder.of().decode(in));
      List<List<TaskOutcome>> chunks = new ArrayList<>();
      for (int left = version == 1 ? 1 : VarIntCoder.of().decode(in); left > 0; left--) {
        chunks.add(decodeOutcomes(version, in));
      }
      return new DocumentOutcome(origin, timestamp, chunks);
    }

    private static List<TaskOutcome> decodeOutcomes(int version, InputStream in)
        throws IOException {
      List<TaskOutcome> taskOutcomes = new ArrayList<>();
      for (int left = VarIntCoder.of().decode(in); left > 0; left--) {
        taskOutcomes.add(decodeOutcome(version, in));
      }
      return taskOutcomes;
    }

    private static void encode(TaskOutcome taskOutcome, OutputStream out) throws IOException {
      if (taskOutcome instanceof TaskResult result) {
        out.write(0);
        optional(result.taskName(), out);
        optional(result.modelVersion(), out);
        optional(result.json(), out);
      } else if (taskOutcome instanceof TaskFailure failure) {
        out.write(1);
        optional(failure.taskName(), out);
        optional(failure.reason().name(), out);
        optional(failure.code(), out);
        optional(failure.innerCode(), out);
        optional(failure.message(), out);
        optional(failure.partialResult(), out);
      }
    }

    private static TaskOutcome decodeOutcome(int version, InputStream in) throws IOException {
      int tag = in.read();
      return switch (tag) {
        case 0 -> new TaskResult(required(in), optional(in), required(in));
        case 1 ->
            new TaskFailure(
                optional(in),
                reason(required(in)),
                optional(in),
                optional(in),
                required(in),
                version == 1 ? null : optional(in));
        default ->
            throw new IOException("an encoded task outcome begins with 0 or 1, not with " + tag);
      };
    }

    // Savepoints of earlier builds hold the names that two reasons had before.
    private static DeadLetterReason reason(String name) {
      return switch (name) {
        case "BUDGET" -> DeadLetterReason.BUDGET_EXCEEDED;
        case "PARTIAL" -> DeadLetterReason.PARTIALLY_FAILED;
        default -> DeadLetterReason.valueOf(name);
      };
    }

    private static void optional(@Nullable String value, OutputStream out) throws IOException {
      OPTIONAL.encode(value, out);
    }

    private static @Nullable String optional(InputStream in) throws IOException {
      return OPTIONAL.decode(in);
    }

    private static String required(InputStream in) throws IOException {
      String value = OPTIONAL.decode(in);
      if (value == null) {
        throw new IOException("an encoded task outcome lacks a required string");
      }
      return value;
    }
  }
}
