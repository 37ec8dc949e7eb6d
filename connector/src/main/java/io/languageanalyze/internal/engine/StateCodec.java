package io.languageanalyze.internal.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The bytes of a {@link ShardState}: a version, then its fields in order. State outlives releases,
 * so a change of layout takes a new version and keeps reading the old ones.
 */
public final class StateCodec {

  // Version 1 knew no fingerprints and no duplicates, version 2 no split documents, version 3 not
  // how
  // long a job was seen running, nor how much longer jobs run than the service says.
  private static final int VERSION = 4;

  private StateCodec() {}

  /** Writes {@code state} in the newest version. */
  public static void write(ShardState state, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(state.nextNumber());
    Duration expectedDuration = state.length().expectedDuration();
    out.writeLong(expectedDuration == null ? -1 : expectedDuration.toMillis());
    out.writeLong(state.length().lag().toMillis());
    out.writeInt(state.open().size());
    for (Batch batch : state.open()) {
      out.writeLong(batch.opened().toEpochMilli());
      writeDocuments(batch.documents(), out);
    }
    out.writeInt(state.jobs().size());
    for (Job job : state.jobs()) {
      writeJob(job, out);
    }
    out.writeInt(state.splitDocuments().size());
    for (SplitDocument document : state.splitDocuments()) {
      writeSplitDocuments(document, out);
    }
  }

  /** Reads a state of any version so far. */
  public static ShardState read(DataInput in) throws IOException {
    int version = in.readUnsignedByte();
    if (version < 1 || version > VERSION) {
      throw new IOException(
          "the state of a shard has version %d; this release reads versions 1 to %d"
              .formatted(version, VERSION));
    }
    long nextNumber = in.readLong();
    long expectedDuration = in.readLong();
    Duration lag = version < 4 ? Duration.ZERO : Duration.ofMillis(in.readLong());
    List<Batch> open = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Instant opened = Instant.ofEpochMilli(in.readLong());
      open.add(new Batch(readDocuments(version, in), opened));
    }
    List<Job> jobs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      jobs.add(readJob(version, in));
    }
    List<SplitDocument> splitDocuments = version < 3 ? List.of() : readSplitDocuments(in);
    JobDurations length =
        new JobDurations(expectedDuration < 0 ? null : Duration.ofMillis(expectedDuration), lag);
    return new ShardState(nextNumber, open, jobs, length, splitDocuments);
  }

  private static void writeJob(Job job, DataOutput out) throws IOException {
    writeDocuments(job.documents(), out);
    @Nullable String url = job.url();
    out.writeBoolean(url != null);
    if (url != null) {
      out.writeUTF(url);
    }
    out.writeLong(job.since().toEpochMilli());
    out.writeLong(job.due().toEpochMilli());
    out.writeInt(job.attempts());
    out.writeInt(job.polls());
    out.writeLong(job.ranFor().toMillis());
    out.writeBoolean(job.resubmitted());
  }

  private static Job readJob(int version, DataInput in) throws IOException {
    List<PendingDocument> documents = readDocuments(version, in);
    @Nullable String url = in.readBoolean() ? in.readUTF() : null;
    return new Job(
        documents,
        url,
        Instant.ofEpochMilli(in.readLong()),
        Instant.ofEpochMilli(in.readLong()),
        in.readInt(),
        in.readInt(),
        version < 4 ? Duration.ZERO : Duration.ofMillis(in.readLong()),
        in.readBoolean());
  }

  private static void writeDocuments(List<PendingDocument> documents, DataOutput out)
      throws IOException {
    out.writeInt(documents.size());
    for (PendingDocument document : documents) {
      out.writeLong(document.number());
      out.writeInt(document.textElements());
      out.writeInt(document.bytes());
      out.writeLong(document.timestamp().toEpochMilli());
      out.writeInt(document.fingerprint());
      out.writeInt(document.duplicates().size());
      for (PendingDocument.Duplicate duplicate : document.duplicates()) {
        out.writeLong(duplicate.number());
        out.writeLong(duplicate.timestamp().toEpochMilli());
      }
    }
  }

  private static List<PendingDocument> readDocuments(int version, DataInput in) throws IOException {
    List<PendingDocument> documents = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      long number = in.readLong();
      int textElements = in.readInt();
      int bytes = in.readInt();
      Instant timestamp = Instant.ofEpochMilli(in.readLong());
      int fingerprint = version == 1 ? 0 : in.readInt();
      List<PendingDocument.Duplicate> duplicates = version == 1 ? List.of() : readDuplicates(in);
      documents.add(
          new PendingDocument(number, textElements, bytes, timestamp, fingerprint, duplicates));
    }
    return documents;
  }

  private static void writeSplitDocuments(SplitDocument split, DataOutput out) throws IOException {
    out.writeLong(split.document());
    out.writeLong(split.timestamp().toEpochMilli());
    out.writeInt(split.outcomesKept());
    out.writeInt(split.chunkNumbers().size());
    for (long chunkNumber : split.chunkNumbers()) {
      out.writeLong(chunkNumber);
    }
  }

  private static List<SplitDocument> readSplitDocuments(DataInput in) throws IOException {
    List<SplitDocument> splitDocuments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      long document = in.readLong();
      Instant timestamp = Instant.ofEpochMilli(in.readLong());
      int outcomesKept = in.readInt();
      List<Long> chunkNumbers = new ArrayList<>();
      for (int chunks = in.readInt(); chunks > 0; chunks--) {
        chunkNumbers.add(in.readLong());
      }
      splitDocuments.add(new SplitDocument(document, timestamp, chunkNumbers, outcomesKept));
    }
    return splitDocuments;
  }

  private static List<PendingDocument.Duplicate> readDuplicates(DataInput in) throws IOException {
    List<PendingDocument.Duplicate> duplicates = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      duplicates.add(
          new PendingDocument.Duplicate(in.readLong(), Instant.ofEpochMilli(in.readLong())));
    }
    return duplicates;
  }
}
