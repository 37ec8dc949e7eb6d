package io.languageanalyze.internal.engine;

import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.Job.WaitingJob;
import java.io.DataInput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads states of versions 1 to 4, which held all jobs. Version 1 knew no duplicates, version 2 no
 * split documents, version 3 neither how long a job was seen running nor how much longer jobs run
 * than the service says.
 */
final class OldStateCodec {

  private OldStateCodec() {}

  static ShardState read(int version, DataInput in) throws IOException {
    long nextDocument = in.readLong();
    long expected = in.readLong();
    Duration lag = version < 4 ? Duration.ZERO : Duration.ofMillis(in.readLong());
    List<Batch> open = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Instant opened = readInstant(in);
      open.add(new Batch(readDocuments(version, in), opened));
    }
    List<Job> jobs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      jobs.add(readJob(version, in));
    }
    List<SplitDocument> splitDocuments = version < 3 ? List.of() : readSplitDocuments(in);
    JobDurations durations =
        new JobDurations(expected < 0 ? null : Duration.ofMillis(expected), lag);
    return new ShardState(0, nextDocument, 0, 0, open, durations, splitDocuments, jobs);
  }

  // The jobs get their numbers and ids when the table of the shard is made.
  private static Job readJob(int version, DataInput in) throws IOException {
    List<PendingDocument> documents = readDocuments(version, in);
    @Nullable String url = in.readBoolean() ? in.readUTF() : null;
    Instant startedAt = readInstant(in);
    Instant nextCallAt = readInstant(in);
    int failures = in.readInt();
    int polls = in.readInt();
    Duration ranFor = version < 4 ? Duration.ZERO : Duration.ofMillis(in.readLong());
    boolean resubmitted = in.readBoolean();
    return url == null
        ? new WaitingJob(0, 0, documents, startedAt, nextCallAt, failures, resubmitted)
        : new RunningJob(
            0, 0, documents, url, startedAt, nextCallAt, failures, polls, ranFor, resubmitted);
  }

  private static List<PendingDocument> readDocuments(int version, DataInput in) throws IOException {
    List<PendingDocument> documents = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      long number = in.readLong();
      int textElements = in.readInt();
      int bytes = in.readInt();
      Instant timestamp = readInstant(in);
      int fingerprint = version == 1 ? PendingDocument.NO_FINGERPRINT : in.readInt();
      List<PendingDocument.Duplicate> duplicates = new ArrayList<>();
      for (int more = version == 1 ? 0 : in.readInt(); more > 0; more--) {
        duplicates.add(new PendingDocument.Duplicate(in.readLong(), readInstant(in)));
      }
      documents.add(
          new PendingDocument(number, textElements, bytes, timestamp, fingerprint, duplicates));
    }
    return documents;
  }

  private static List<SplitDocument> readSplitDocuments(DataInput in) throws IOException {
    List<SplitDocument> splitDocuments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      long document = in.readLong();
      Instant timestamp = readInstant(in);
      int outcomes = in.readInt();
      List<Long> numbers = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        numbers.add(in.readLong());
      }
      splitDocuments.add(new SplitDocument(document, timestamp, numbers.size(), outcomes, numbers));
    }
    return splitDocuments;
  }

  private static Instant readInstant(DataInput in) throws IOException {
    return Instant.ofEpochMilli(in.readLong());
  }
}
