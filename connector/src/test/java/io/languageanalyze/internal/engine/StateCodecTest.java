package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.Job.WaitingJob;
import io.languageanalyze.testing.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodecTest {

  static final Instant NOON = MutableClock.START;

  static final PendingDocument WITH_DUPLICATE =
      new PendingDocument(
          6,
          10,
          20,
          Instant.ofEpochMilli(1),
          42,
          List.of(new PendingDocument.Duplicate(5, Instant.ofEpochMilli(3))));
  static final SplitDocument SPLIT =
      new SplitDocument(Long.MIN_VALUE + 1, NOON, 3, 1, List.of(6L, SplitDocument.ABSENT, 2L));

  /** A state with one open batch, and a split document of which one of three chunks is analyzed. */
  private static final String VERSION_5 =
      """
      05
      000000000000002a
      0000000000000007 0000000000000003 0000000000000008
      00000000000009c4 0000000000001388
      02
        80f8b4c0e663
        02
          0c 14 28 02 0000002a 02 0a 06
      02
        8000000000000001 80f8b4c0e663 06 02
      """;

  private static final ShardState STATE_5 =
      new ShardState(
          42,
          7,
          3,
          8,
          List.of(new Batch(List.of(WITH_DUPLICATE), NOON)),
          new JobDurations(Duration.ofMillis(2_500), Duration.ofSeconds(5)),
          List.of(SPLIT.withoutNumbers()),
          List.of());

  /** A job that runs. */
  private static final String JOB_1 =
      """
      01
      06 0000000000000007
      02
        0c 14 28 02 0000002a 02 0a 06
      80f8b4c0e663 90c6b5c0e663 04 00
      01 0012 68747470733a2f2f612e746573742f6a2f31 06 c03e
      """;

  private static final Job RUNNING =
      new RunningJob(
          3,
          7,
          List.of(WITH_DUPLICATE),
          "https://a.test/j/1",
          NOON,
          NOON.plusSeconds(5),
          2,
          3,
          Duration.ofSeconds(4),
          false);

  @Test
  void newestVersions_areRead() throws IOException {
    assertEquals(STATE_5, read(bytes(VERSION_5)));
    assertEquals(RUNNING, readJob(bytes(JOB_1)));
  }

  @Test
  void newestVersions_writeTheseBytes() throws IOException {
    assertEquals(VERSION_5.replaceAll("\\s", ""), HexFormat.of().formatHex(write(STATE_5)));
    assertEquals(JOB_1.replaceAll("\\s", ""), HexFormat.of().formatHex(write(RUNNING)));
  }

  @Test
  void emptyState_survives() throws IOException {
    assertEquals(ShardState.EMPTY, read(write(ShardState.EMPTY)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anyState_survives(long seed) throws IOException {
    Random random = new Random(seed);
    ShardState state = random(random);
    assertEquals(state, read(write(state)), "seed " + seed);
    for (int left = 20; left > 0; left--) {
      Job job = job(random);
      assertEquals(job, readJob(write(job)), "seed " + seed);
    }
  }

  @Test
  void jobOfAnUnknownVersion_isRefusedByName() throws IOException {
    byte[] bytes = write(RUNNING);
    bytes[0] = 9;

    IOException refused = assertThrows(IOException.class, () -> readJob(bytes));

    assertTrue(String.valueOf(refused.getMessage()).contains("version 9"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, 255})
  void unknownVersion_isRefusedByName(int version) throws IOException {
    byte[] bytes = write(STATE_5);
    bytes[0] = (byte) version;

    IOException refused = assertThrows(IOException.class, () -> read(bytes));

    assertTrue(String.valueOf(refused.getMessage()).contains("version " + version));
  }

  @Test
  void stateCutShort_isRefused() throws IOException {
    byte[] bytes = write(STATE_5);
    for (int length = 0; length < bytes.length; length++) {
      byte[] chunk = Arrays.copyOf(bytes, length);
      assertThrows(EOFException.class, () -> read(chunk), length + " bytes");
    }
  }

  private static ShardState random(Random random) {
    List<Batch> open = new ArrayList<>();
    for (int left = random.nextInt(9); left > 0; left--) {
      open.add(new Batch(documents(random), instant(random)));
    }
    Duration expectedDuration =
        random.nextBoolean() ? null : Duration.ofMillis(random.nextInt(100_000));
    JobDurations length =
        new JobDurations(expectedDuration, Duration.ofMillis(random.nextInt(100_000)));
    return new ShardState(
        random.nextLong(),
        random.nextLong(),
        random.nextLong(),
        random.nextLong(),
        open,
        length,
        splitDocuments(random),
        List.of());
  }

  private static Job job(Random random) {
    return random.nextBoolean()
        ? new WaitingJob(
            random.nextLong(),
            random.nextLong(),
            documents(random),
            instant(random),
            instant(random),
            random.nextInt(),
            random.nextBoolean())
        : new RunningJob(
            random.nextLong(),
            random.nextLong(),
            documents(random),
            "https://a.test/ü/" + random.nextLong(),
            instant(random),
            instant(random),
            random.nextInt(),
            random.nextInt(),
            Duration.ofMillis(random.nextInt(100_000)),
            random.nextBoolean());
  }

  private static List<SplitDocument> splitDocuments(Random random) {
    List<SplitDocument> splitDocuments = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      splitDocuments.add(
          new SplitDocument(
              random.nextLong(), instant(random), random.nextInt(), random.nextInt(), List.of()));
    }
    return splitDocuments;
  }

  private static List<PendingDocument> documents(Random random) {
    List<PendingDocument> documents = new ArrayList<>();
    for (int left = random.nextInt(26); left > 0; left--) {
      List<PendingDocument.Duplicate> duplicates = new ArrayList<>();
      for (int more = random.nextInt(3); more > 0; more--) {
        duplicates.add(new PendingDocument.Duplicate(random.nextLong(), instant(random)));
      }
      documents.add(
          new PendingDocument(
              random.nextLong(),
              random.nextInt(),
              random.nextInt(),
              instant(random),
              random.nextInt(),
              duplicates));
    }
    return documents;
  }

  // Beam's timestamps reach further than any calendar: milliseconds, down to a tenth of a long.
  private static Instant instant(Random random) {
    return Instant.ofEpochMilli(random.nextLong() / 1_000);
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }

  private static byte[] write(ShardState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StateCodec.write(state, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  static ShardState read(byte[] bytes) throws IOException {
    return StateCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static byte[] write(Job job) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StateCodec.writeJob(job, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Job readJob(byte[] bytes) throws IOException {
    return StateCodec.readJob(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
