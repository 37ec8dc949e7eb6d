package io.languageanalyze.internal.engine;

import static io.languageanalyze.internal.engine.StateCodecTest.NOON;
import static io.languageanalyze.internal.engine.StateCodecTest.SPLIT;
import static io.languageanalyze.internal.engine.StateCodecTest.WITH_DUPLICATE;
import static io.languageanalyze.internal.engine.StateCodecTest.bytes;
import static io.languageanalyze.internal.engine.StateCodecTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.internal.engine.Job.RunningJob;
import io.languageanalyze.internal.engine.Job.WaitingJob;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** States that older releases have written. */
class OldStateCodecTest {

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

  /** The same state with a fingerprint and a duplicate for the first item. */
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

  private static final PendingDocument PLAIN =
      PendingDocument.of(6, 10, 20, Instant.ofEpochMilli(1));
  private static final ShardState STATE_4 =
      stateWith(WITH_DUPLICATE, List.of(SPLIT), Duration.ofSeconds(5), Duration.ofSeconds(4));

  private static ShardState before4(PendingDocument first, List<SplitDocument> splitDocuments) {
    return stateWith(first, splitDocuments, Duration.ZERO, Duration.ZERO);
  }

  private static ShardState stateWith(
      PendingDocument first, List<SplitDocument> splitDocuments, Duration lag, Duration ranFor) {
    return new ShardState(
        0,
        7,
        0,
        0,
        List.of(new Batch(List.of(first), NOON)),
        new JobDurations(Duration.ofMillis(2_500), lag),
        splitDocuments,
        List.of(
            new WaitingJob(
                0,
                0,
                List.of(PendingDocument.of(4, 11, 21, Instant.ofEpochMilli(-1))),
                NOON.plusSeconds(1),
                NOON.plusSeconds(2),
                2,
                true),
            new RunningJob(
                0,
                0,
                List.of(),
                "https://a.test/j/1",
                NOON,
                NOON.plusSeconds(5),
                0,
                3,
                ranFor,
                false)));
  }

  @Test
  void everyVersion_isReadForEver() throws IOException {
    assertEquals(before4(PLAIN, List.of()), read(bytes(VERSION_1)));
    assertEquals(before4(WITH_DUPLICATE, List.of()), read(bytes(VERSION_2)));
    assertEquals(before4(WITH_DUPLICATE, List.of(SPLIT)), read(bytes(VERSION_3)));
    assertEquals(STATE_4, read(bytes(VERSION_4)));
  }
}
