package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.Job.WaitingJob;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The bytes of a {@link ShardState} and of a {@link Job}: a version, then the fields in order.
 * State outlives releases, so a change of layout takes a new version and keeps reading the old
 * ones; those of a state before version 5 are in {@link OldStateCodec}.
 */
public final class StateCodec {

  private static final int VERSION = 5;
  private static final int JOB_VERSION = 1;

  private StateCodec() {}

  /** Writes {@code state} in the newest version. */
  public static void write(ShardState state, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(state.stamp());
    // Of one length, so that the state of an idle shard does not grow with what it has done.
    out.writeLong(state.nextDocument());
    out.writeLong(state.firstJob());
    out.writeLong(state.nextJob());
    Duration expected = state.durations().expectedDuration();
    out.writeLong(expected == null ? -1 : expected.toMillis());
    out.writeLong(state.durations().lag().toMillis());
    Varint.write(state.open().size(), out);
    for (Batch batch : state.open()) {
      writeInstant(batch.opened(), out);
      writeDocuments(batch.documents(), out);
    }
    Varint.write(state.splitDocuments().size(), out);
    for (SplitDocument split : state.splitDocuments()) {
      out.writeLong(split.document());
      writeInstant(split.timestamp(), out);
      Varint.write(split.chunks(), out);
      Varint.write(split.outcomes(), out);
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
    return version < VERSION ? OldStateCodec.read(version, in) : readNewest(in);
  }

  private static ShardState readNewest(DataInput in) throws IOException {
    long stamp = in.readLong();
    long nextDocument = in.readLong();
    long firstJob = in.readLong();
    long nextJob = in.readLong();
    long expected = in.readLong();
    Duration lag = Duration.ofMillis(in.readLong());
    List<Batch> open = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      Instant opened = readInstant(in);
      open.add(new Batch(readDocuments(in), opened));
    }
    List<SplitDocument> splitDocuments = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      splitDocuments.add(
          new SplitDocument(
              in.readLong(), readInstant(in), Varint.readInt(in), Varint.readInt(in), List.of()));
    }
    JobDurations durations =
        new JobDurations(expected < 0 ? null : Duration.ofMillis(expected), lag);
    return new ShardState(
        stamp, nextDocument, firstJob, nextJob, open, durations, splitDocuments, List.of());
  }

  /** Writes a job. */
  public static void writeJob(Job job, DataOutput out) throws IOException {
    out.writeByte(JOB_VERSION);
    Varint.write(job.number(), out);
    out.writeLong(job.id());
    writeDocuments(job.documents(), out);
    writeInstant(job.startedAt(), out);
    writeInstant(job.nextCallAt(), out);
    Varint.write(job.failures(), out);
    out.writeBoolean(job.resubmitted());
    @Nullable String url = job.urlOrNull();
    out.writeBoolean(url != null);
    if (job instanceof RunningJob running) {
      out.writeUTF(running.url());
      Varint.write(running.polls(), out);
      Varint.write(running.ranFor().toMillis(), out);
    }
  }

  /** Reads a job. */
  public static Job readJob(DataInput in) throws IOException {
    int version = in.readUnsignedByte();
    if (version != JOB_VERSION) {
      throw new IOException(
          "a job has version %d; this release reads version %d".formatted(version, JOB_VERSION));
    }
    long number = Varint.read(in);
    long id = in.readLong();
    List<PendingDocument> documents = readDocuments(in);
    Instant startedAt = readInstant(in);
    Instant nextCallAt = readInstant(in);
    int failures = Varint.readInt(in);
    boolean resubmitted = in.readBoolean();
    if (!in.readBoolean()) {
      return new WaitingJob(number, id, documents, startedAt, nextCallAt, failures, resubmitted);
    }
    String url = in.readUTF();
    int polls = Varint.readInt(in);
    Duration ranFor = Duration.ofMillis(Varint.read(in));
    return new RunningJob(
        number, id, documents, url, startedAt, nextCallAt, failures, polls, ranFor, resubmitted);
  }

  private static void writeDocuments(List<PendingDocument> documents, DataOutput out)
      throws IOException {
    Varint.write(documents.size(), out);
    for (PendingDocument document : documents) {
      Varint.write(document.number(), out);
      Varint.write(document.textElements(), out);
      Varint.write(document.bytes(), out);
      writeInstant(document.timestamp(), out);
      out.writeInt(document.fingerprint());
      Varint.write(document.duplicates().size(), out);
      for (PendingDocument.Duplicate duplicate : document.duplicates()) {
        Varint.write(duplicate.number(), out);
        writeInstant(duplicate.timestamp(), out);
      }
    }
  }

  private static List<PendingDocument> readDocuments(DataInput in) throws IOException {
    List<PendingDocument> documents = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      long number = Varint.read(in);
      int textElements = Varint.readInt(in);
      int bytes = Varint.readInt(in);
      Instant timestamp = readInstant(in);
      int fingerprint = in.readInt();
      List<PendingDocument.Duplicate> duplicates = new ArrayList<>();
      for (int more = Varint.readInt(in); more > 0; more--) {
        duplicates.add(new PendingDocument.Duplicate(Varint.read(in), readInstant(in)));
      }
      documents.add(
          new PendingDocument(number, textElements, bytes, timestamp, fingerprint, duplicates));
    }
    return documents;
  }

  private static void writeInstant(Instant instant, DataOutput out) throws IOException {
    Varint.write(instant.toEpochMilli(), out);
  }

  private static Instant readInstant(DataInput in) throws IOException {
    return Instant.ofEpochMilli(Varint.read(in));
  }
}
