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

  // Version 1 knew no fingerprints and no twins, version 2 no divided documents, version 3 not how
  // long a job was seen running, nor how much longer jobs run than the service says.
  private static final int VERSION = 4;

  private StateCodec() {}

  /** Writes {@code state} in the newest version. */
  public static void write(ShardState state, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeLong(state.nextNumber());
    Duration usual = state.length().usual();
    out.writeLong(usual == null ? -1 : usual.toMillis());
    out.writeLong(state.length().lag().toMillis());
    out.writeInt(state.open().size());
    for (Batch batch : state.open()) {
      out.writeLong(batch.opened().toEpochMilli());
      writeItems(batch.items(), out);
    }
    out.writeInt(state.jobs().size());
    for (Job job : state.jobs()) {
      writeJob(job, out);
    }
    out.writeInt(state.divided().size());
    for (Divided document : state.divided()) {
      writeDivided(document, out);
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
    long usual = in.readLong();
    Duration lag = version < 4 ? Duration.ZERO : Duration.ofMillis(in.readLong());
    List<Batch> open = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Instant opened = Instant.ofEpochMilli(in.readLong());
      open.add(new Batch(readItems(version, in), opened));
    }
    List<Job> jobs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      jobs.add(readJob(version, in));
    }
    List<Divided> divided = version < 3 ? List.of() : readDivided(in);
    JobLength length = new JobLength(usual < 0 ? null : Duration.ofMillis(usual), lag);
    return new ShardState(nextNumber, open, jobs, length, divided);
  }

  private static void writeJob(Job job, DataOutput out) throws IOException {
    writeItems(job.items(), out);
    @Nullable String url = job.url();
    out.writeBoolean(url != null);
    if (url != null) {
      out.writeUTF(url);
    }
    out.writeLong(job.since().toEpochMilli());
    out.writeLong(job.due().toEpochMilli());
    out.writeInt(job.attempts());
    out.writeInt(job.looks());
    out.writeLong(job.ranFor().toMillis());
    out.writeBoolean(job.resubmitted());
  }

  private static Job readJob(int version, DataInput in) throws IOException {
    List<Item> items = readItems(version, in);
    @Nullable String url = in.readBoolean() ? in.readUTF() : null;
    return new Job(
        items,
        url,
        Instant.ofEpochMilli(in.readLong()),
        Instant.ofEpochMilli(in.readLong()),
        in.readInt(),
        in.readInt(),
        version < 4 ? Duration.ZERO : Duration.ofMillis(in.readLong()),
        in.readBoolean());
  }

  private static void writeItems(List<Item> items, DataOutput out) throws IOException {
    out.writeInt(items.size());
    for (Item item : items) {
      out.writeLong(item.number());
      out.writeInt(item.textElements());
      out.writeInt(item.bytes());
      out.writeLong(item.timestamp().toEpochMilli());
      out.writeInt(item.fingerprint());
      out.writeInt(item.twins().size());
      for (Item.Twin twin : item.twins()) {
        out.writeLong(twin.number());
        out.writeLong(twin.timestamp().toEpochMilli());
      }
    }
  }

  private static List<Item> readItems(int version, DataInput in) throws IOException {
    List<Item> items = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      long number = in.readLong();
      int textElements = in.readInt();
      int bytes = in.readInt();
      Instant timestamp = Instant.ofEpochMilli(in.readLong());
      int fingerprint = version == 1 ? 0 : in.readInt();
      List<Item.Twin> twins = version == 1 ? List.of() : readTwins(in);
      items.add(new Item(number, textElements, bytes, timestamp, fingerprint, twins));
    }
    return items;
  }

  private static void writeDivided(Divided document, DataOutput out) throws IOException {
    out.writeLong(document.document());
    out.writeLong(document.timestamp().toEpochMilli());
    out.writeInt(document.answered());
    out.writeInt(document.items().size());
    for (long item : document.items()) {
      out.writeLong(item);
    }
  }

  private static List<Divided> readDivided(DataInput in) throws IOException {
    List<Divided> divided = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      long document = in.readLong();
      Instant timestamp = Instant.ofEpochMilli(in.readLong());
      int answered = in.readInt();
      List<Long> items = new ArrayList<>();
      for (int parts = in.readInt(); parts > 0; parts--) {
        items.add(in.readLong());
      }
      divided.add(new Divided(document, timestamp, items, answered));
    }
    return divided;
  }

  private static List<Item.Twin> readTwins(DataInput in) throws IOException {
    List<Item.Twin> twins = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      twins.add(new Item.Twin(in.readLong(), Instant.ofEpochMilli(in.readLong())));
    }
    return twins;
  }
}
