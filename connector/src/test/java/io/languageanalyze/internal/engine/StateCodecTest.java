package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  /** Bytes that a release has written stay readable: never edit this. */
  private static final String VERSION_1 =
      """
      01
      0000000000000007
      00000000000009c4
      00000001
        0000018f34069e00
        00000001
          0000000000000006 0000000a 00000014 0000000000000001
      00000002
        00000001
          0000000000000004 0000000b 00000015 ffffffffffffffff
        00
        0000018f3406a1e8 0000018f3406a5d0 00000002 00000000 01
        00000000
        01 0012 68747470733a2f2f612e746573742f6a2f31
        0000018f34069e00 0000018f3406b188 00000000 00000003 00
      """;

  /** The same state with a fingerprint and a twin for the first item. */
  private static final String VERSION_2 =
      """
      02
      0000000000000007
      00000000000009c4
      00000001
        0000018f34069e00
        00000001
          0000000000000006 0000000a 00000014 0000000000000001
          0000002a 00000001 0000000000000005 0000000000000003
      00000002
        00000001
          0000000000000004 0000000b 00000015 ffffffffffffffff
          00000000 00000000
        00
        0000018f3406a1e8 0000018f3406a5d0 00000002 00000000 01
        00000000
        01 0012 68747470733a2f2f612e746573742f6a2f31
        0000018f34069e00 0000018f3406b188 00000000 00000003 00
      """;

  /** The same state with a document of which one of three parts has not come. */
  private static final String VERSION_3 =
      VERSION_2.replaceFirst("02", "03")
          + """
            00000001
              8000000000000001 0000018f34069e00 00000001 00000003
                0000000000000006 ffffffffffffffff 0000000000000002
            """;

  /** The same state with the age at which a job was seen running, and the lag of the dates. */
  private static final String VERSION_4 =
      """
      04
      0000000000000007
      00000000000009c4 0000000000001388
      00000001
        0000018f34069e00
        00000001
          0000000000000006 0000000a 00000014 0000000000000001
          0000002a 00000001 0000000000000005 0000000000000003
      00000002
        00000001
          0000000000000004 0000000b 00000015 ffffffffffffffff
          00000000 00000000
        00
        0000018f3406a1e8 0000018f3406a5d0 00000002 00000000 0000000000000000 01
        00000000
        01 0012 68747470733a2f2f612e746573742f6a2f31
        0000018f34069e00 0000018f3406b188 00000000 00000003 0000000000000fa0 00
      00000001
        8000000000000001 0000018f34069e00 00000001 00000003
          0000000000000006 ffffffffffffffff 0000000000000002
      """;

  private static final Instant NOON = FakeClock.START;

  private static final PendingDocument PLAIN =
      PendingDocument.of(6, 10, 20, Instant.ofEpochMilli(1));
  private static final PendingDocument WITH_TWIN =
      new PendingDocument(
          6,
          10,
          20,
          Instant.ofEpochMilli(1),
          42,
          List.of(new PendingDocument.Duplicate(5, Instant.ofEpochMilli(3))));
  private static final SplitDocument DIVIDED =
      new SplitDocument(Long.MIN_VALUE + 1, NOON, List.of(6L, SplitDocument.ABSENT, 2L), 1);
  private static final ShardState STATE =
      stateWith(WITH_TWIN, List.of(DIVIDED), Duration.ofSeconds(5), Duration.ofSeconds(4));

  private static ShardState before4(PendingDocument first, List<SplitDocument> splitDocuments) {
    return stateWith(first, splitDocuments, Duration.ZERO, Duration.ZERO);
  }

  private static ShardState stateWith(
      PendingDocument first, List<SplitDocument> splitDocuments, Duration lag, Duration ranFor) {
    return new ShardState(
        7,
        List.of(new Batch(List.of(first), NOON)),
        List.of(
            new Job(
                List.of(PendingDocument.of(4, 11, 21, Instant.ofEpochMilli(-1))),
                null,
                NOON.plusSeconds(1),
                NOON.plusSeconds(2),
                2,
                0,
                Duration.ZERO,
                true),
            new Job(
                List.of(), "https://a.test/j/1", NOON, NOON.plusSeconds(5), 0, 3, ranFor, false)),
        new JobDurations(Duration.ofMillis(2_500), lag),
        splitDocuments);
  }

  @Test
  void everyVersion_isReadForEver() throws IOException {
    assertEquals(before4(PLAIN, List.of()), read(bytes(VERSION_1)));
    assertEquals(before4(WITH_TWIN, List.of()), read(bytes(VERSION_2)));
    assertEquals(before4(WITH_TWIN, List.of(DIVIDED)), read(bytes(VERSION_3)));
    assertEquals(STATE, read(bytes(VERSION_4)));
  }

  @Test
  void newestVersion_writesTheseBytes() throws IOException {
    assertEquals(VERSION_4.replaceAll("\\s", ""), HexFormat.of().formatHex(write(STATE)));
  }

  @Test
  void stateOfAnOlderRelease_goesOnAsItsNewestVersion() throws IOException {
    ShardState old = read(bytes(VERSION_1));

    assertEquals(old, read(write(old)));
  }

  @Test
  void emptyState_survives() throws IOException {
    assertEquals(ShardState.EMPTY, read(write(ShardState.EMPTY)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anyState_survives(long seed) throws IOException {
    ShardState state = random(new Random(seed));

    assertEquals(state, read(write(state)), "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 255})
  void unknownVersion_isRefusedByName(int version) throws IOException {
    byte[] bytes = write(STATE);
    bytes[0] = (byte) version;

    IOException refused = assertThrows(IOException.class, () -> read(bytes));

    assertTrue(String.valueOf(refused.getMessage()).contains("version " + version));
  }

  @Test
  void stateCutShort_isRefused() throws IOException {
    byte[] bytes = write(STATE);
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
    List<Job> jobs = new ArrayList<>();
    for (int left = random.nextInt(20); left > 0; left--) {
      jobs.add(
          new Job(
              documents(random),
              random.nextBoolean() ? null : "https://a.test/ü/" + random.nextLong(),
              instant(random),
              instant(random),
              random.nextInt(),
              random.nextInt(),
              Duration.ofMillis(random.nextInt(100_000)),
              random.nextBoolean()));
    }
    Duration expectedDuration =
        random.nextBoolean() ? null : Duration.ofMillis(random.nextInt(100_000));
    JobDurations length =
        new JobDurations(expectedDuration, Duration.ofMillis(random.nextInt(100_000)));
    return new ShardState(random.nextLong(), open, jobs, length, splitDocuments(random));
  }

  private static List<SplitDocument> splitDocuments(Random random) {
    List<SplitDocument> splitDocuments = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      List<Long> documents = random.longs(random.nextInt(50)).boxed().toList();
      splitDocuments.add(
          new SplitDocument(random.nextLong(), instant(random), documents, random.nextInt()));
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

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }

  private static byte[] write(ShardState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StateCodec.write(state, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ShardState read(byte[] bytes) throws IOException {
    return StateCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
