package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.engine.Content;
import io.languageanalyze.internal.engine.Outcome;
import io.languageanalyze.model.DeadLetterReason;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;

class EngineCodersTest {

  private static final byte[] ORIGIN = {1, 2, 3};

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
