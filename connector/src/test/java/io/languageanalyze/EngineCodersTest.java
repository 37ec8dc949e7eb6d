package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.engine.Content;
import io.languageanalyze.internal.engine.Outcome;
import io.languageanalyze.model.DeadLetterReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;

class EngineCodersTest {

  private static final byte[] ORIGIN = {1, 2, 3};

  /** Bytes that a release has written stay readable: never edit these. */
  private static final String CONTENT_1 = "01 03 010203 02 7b7d";

  private static final String PARCEL_1 = "01 " + CONTENT_1 + " 07 2a";
  private static final String OUTCOME_1 =
      "01 03 010203 fbffffffffffffffff01 02"
          + " 00 01 01 61 00 01 02 7b7d"
          + " 01 00 01 09 54494d45445f4f5554 00 00 01 01 6d";

  private static final Content CONTENT = new Content(ORIGIN, "{}".getBytes(StandardCharsets.UTF_8));
  private static final Outcome OUTCOME =
      new Outcome(
          ORIGIN,
          Instant.ofEpochMilli(-5),
          List.of(
              new Answered("a", null, "{}"),
              new Dead(null, DeadLetterReason.TIMED_OUT, null, null, "m")));

  @Test
  void versionOne_isReadForEver_andIsTheNewest() throws CoderException {
    assertGolden(CONTENT_1, new EngineCoders.ContentCoder(), CONTENT);
    assertGolden(PARCEL_1, new EngineCoders.ParcelCoder(), new Parcel(CONTENT, 7, 42));
    assertGolden(OUTCOME_1, new EngineCoders.OutcomeCoder(), OUTCOME);
  }

  private static <T> void assertGolden(String golden, Coder<T> coder, T value)
      throws CoderException {
    HexFormat hex = HexFormat.of();
    byte[] bytes = hex.parseHex(golden.replace(" ", ""));

    assertEquals(
        golden.replace(" ", ""), hex.formatHex(CoderUtils.encodeToByteArray(coder, value)));
    T read = CoderUtils.decodeFromByteArray(coder, bytes);
    assertArrayEquals(bytes, CoderUtils.encodeToByteArray(coder, read));

    bytes[0] = 2;
    IOException refused =
        assertThrows(IOException.class, () -> coder.decode(new ByteArrayInputStream(bytes)));
    assertTrue(String.valueOf(refused.getMessage()).contains("version 2"), refused::toString);
  }

  @Test
  void outcome_comesBack() throws CoderException {
    List<Answer> answers =
        List.of(
            new Answered("a", null, "{}"),
            new Answered("b", "2025-01-01", "{\"x\":\"ü\"}"),
            new Dead("c", DeadLetterReason.TASK_FAILED, "code", "inner", "message"),
            new Dead(null, DeadLetterReason.TIMED_OUT, null, null, ""));
    var coder = new EngineCoders.OutcomeCoder();
    Outcome outcome = new Outcome(ORIGIN, Instant.ofEpochMilli(-5), answers);

    Outcome read =
        CoderUtils.decodeFromByteArray(coder, CoderUtils.encodeToByteArray(coder, outcome));

    assertArrayEquals(ORIGIN, read.origin());
    assertEquals(Instant.ofEpochMilli(-5), read.timestamp());
    assertEquals(answers, read.answers());
  }

  @Test
  void parcel_comesBack() throws CoderException {
    var coder = new EngineCoders.ParcelCoder();
    byte[] payload = "{\"text\":\"é\"}".getBytes(StandardCharsets.UTF_8);

    Parcel read =
        CoderUtils.decodeFromByteArray(
            coder,
            CoderUtils.encodeToByteArray(coder, new Parcel(new Content(ORIGIN, payload), 7, 42)));

    assertArrayEquals(ORIGIN, read.content().origin());
    assertArrayEquals(payload, read.content().payload());
    assertEquals(7, read.textElements());
    assertEquals(42, read.bytes());
  }

  @Test
  void origin_comesBack_andAnotherVersionIsRefused() {
    OriginCodec codec = new OriginCodec(IntervalWindow.getCoder());
    IntervalWindow window =
        new IntervalWindow(
            org.joda.time.Instant.ofEpochMilli(0), org.joda.time.Instant.ofEpochMilli(10));
    Origin origin = new Origin("id", Map.of("k", "v"), window, PaneInfo.NO_FIRING);

    byte[] bytes = codec.encode(origin);
    assertEquals(origin, codec.decode(bytes));
    bytes[0]++;
    assertThrows(UncheckedIOException.class, () -> codec.decode(bytes));
  }
}
