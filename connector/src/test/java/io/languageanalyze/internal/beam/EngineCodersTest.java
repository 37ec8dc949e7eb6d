package io.languageanalyze.internal.beam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.internal.engine.ChunkId;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.TaskOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DeadLetterReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
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

  private static final String PREPARED_1 = "01 " + CONTENT_1 + " 07 2a";
  private static final String OUTCOME_1 =
      "01 03 010203 fbffffffffffffffff01 02"
          + " 00 01 01 61 00 01 02 7b7d"
          + " 01 00 01 09 54494d45445f4f5554 00 00 01 01 6d";

  private static final String PREPARED_2 = "02 " + CONTENT_1 + " 07 2a 03 01 05";
  private static final String WHOLE_PREPARED_2 = "02 " + CONTENT_1 + " 07 2a 00";
  private static final String OUTCOME_2 =
      "02 03 010203 fbffffffffffffffff01 02"
          + " 01 00 01 01 61 00 01 02 7b7d"
          + " 01 01 00 01 09 54494d45445f4f5554 00 00 01 01 6d 01 02 7b7d";

  private static final String STORED_2 = "02 03 010203 02 7b7d 07 2a 03 01 05";

  private static final byte[] PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);
  private static final PreparedDocument CHUNK =
      new PreparedDocument(ORIGIN, PAYLOAD, 7, 42, new ChunkId(5, 1, 3));
  // Written when BUDGET_EXCEEDED and PARTIALLY_FAILED were called BUDGET and PARTIAL.
  private static final String OUTCOME_2_BUDGET =
      "02 03 010203 fbffffffffffffffff01 01 01 01 00 01 06 425544474554 00 00 01 01 6d 00";
  private static final String OUTCOME_2_PARTIAL =
      "02 03 010203 fbffffffffffffffff01 01 01 01 00 01 07 5041525449414c 00 00 01 01 6d 00";

  private static final TaskResult RESULT = new TaskResult("a", null, "{}");
  private static final DocumentOutcome WHOLE =
      DocumentOutcome.of(
          ORIGIN,
          Instant.ofEpochMilli(-5),
          List.of(RESULT, new TaskFailure(null, DeadLetterReason.TIMED_OUT, null, null, "m")));
  private static final DocumentOutcome SPLIT =
      new DocumentOutcome(
          ORIGIN,
          Instant.ofEpochMilli(-5),
          List.of(
              List.of(RESULT),
              List.of(new TaskFailure(null, DeadLetterReason.TIMED_OUT, null, null, "m", "{}"))));

  @Test
  void newestVersions_areTheseBytes() throws CoderException {
    assertGolden(STORED_2, new EngineCoders.StoredDocumentCoder(), CHUNK);
    var prepared = new EngineCoders.PreparedDocumentCoder();
    assertGolden(PREPARED_2, prepared, CHUNK);
    assertGolden(WHOLE_PREPARED_2, prepared, new PreparedDocument(ORIGIN, PAYLOAD, 7, 42, null));
    assertGolden(OUTCOME_2, new EngineCoders.OutcomeCoder(), SPLIT);
  }

  @Test
  void olderVersions_areReadForEver() throws CoderException {
    PreparedDocument prepared =
        CoderUtils.decodeFromByteArray(new EngineCoders.PreparedDocumentCoder(), hex(PREPARED_1));
    assertEquals(7, prepared.textElements());
    assertEquals(42, prepared.bytes());
    assertNull(prepared.chunk());
    PreparedDocument stored =
        CoderUtils.decodeFromByteArray(new EngineCoders.StoredDocumentCoder(), hex(CONTENT_1));
    assertArrayEquals(ORIGIN, stored.origin());
    assertArrayEquals(PAYLOAD, stored.payload());
    assertNull(stored.chunk());
    DocumentOutcome outcome =
        CoderUtils.decodeFromByteArray(new EngineCoders.OutcomeCoder(), hex(OUTCOME_1));
    assertEquals(WHOLE.chunks(), outcome.chunks());
    assertEquals(WHOLE.timestamp(), outcome.timestamp());
  }

  @Test
  void reasonsUnderTheirFormerNames_areRead() throws CoderException {
    assertEquals(DeadLetterReason.BUDGET_EXCEEDED, reasonOf(OUTCOME_2_BUDGET));
    assertEquals(DeadLetterReason.PARTIALLY_FAILED, reasonOf(OUTCOME_2_PARTIAL));
  }

  private static DeadLetterReason reasonOf(String outcome) throws CoderException {
    DocumentOutcome read =
        CoderUtils.decodeFromByteArray(new EngineCoders.OutcomeCoder(), hex(outcome));
    return ((TaskFailure) read.chunks().get(0).get(0)).reason();
  }

  private static byte[] hex(String bytes) {
    return HexFormat.of().parseHex(bytes.replace(" ", ""));
  }

  private static <T> void assertGolden(String golden, Coder<T> coder, T value)
      throws CoderException {
    HexFormat hex = HexFormat.of();
    byte[] bytes = hex.parseHex(golden.replace(" ", ""));

    assertEquals(
        golden.replace(" ", ""), hex.formatHex(CoderUtils.encodeToByteArray(coder, value)));
    T read = CoderUtils.decodeFromByteArray(coder, bytes);
    assertArrayEquals(bytes, CoderUtils.encodeToByteArray(coder, read));

    bytes[0] = 3;
    IOException refused =
        assertThrows(IOException.class, () -> coder.decode(new ByteArrayInputStream(bytes)));
    assertTrue(String.valueOf(refused.getMessage()).contains("version 3"), refused::toString);
  }

  @Test
  void outcome_comesBack() throws CoderException {
    List<TaskOutcome> taskOutcomes =
        List.of(
            new TaskResult("a", null, "{}"),
            new TaskResult("b", "2025-01-01", "{\"x\":\"ü\"}"),
            new TaskFailure("c", DeadLetterReason.TASK_FAILED, "code", "inner", "message"),
            new TaskFailure(null, DeadLetterReason.TIMED_OUT, null, null, ""));
    var coder = new EngineCoders.OutcomeCoder();
    DocumentOutcome outcome = DocumentOutcome.of(ORIGIN, Instant.ofEpochMilli(-5), taskOutcomes);

    DocumentOutcome read =
        CoderUtils.decodeFromByteArray(coder, CoderUtils.encodeToByteArray(coder, outcome));

    assertArrayEquals(ORIGIN, read.origin());
    assertEquals(Instant.ofEpochMilli(-5), read.timestamp());
    assertEquals(List.of(taskOutcomes), read.chunks());
  }

  @Test
  void preparedDocument_comesBack() throws CoderException {
    var coder = new EngineCoders.PreparedDocumentCoder();
    byte[] payload = "{\"text\":\"é\"}".getBytes(StandardCharsets.UTF_8);

    PreparedDocument read =
        CoderUtils.decodeFromByteArray(
            coder,
            CoderUtils.encodeToByteArray(
                coder, new PreparedDocument(ORIGIN, payload, 7, 42, null)));

    assertArrayEquals(ORIGIN, read.origin());
    assertArrayEquals(payload, read.payload());
    assertEquals(7, read.textElements());
    assertEquals(42, read.bytes());
  }

  // What the release before wrote for the split origin below.
  private static final String SPLIT_BY_VERSION_2 =
      "0202696400000001016b0176800000000000000a0a0f010000000300000000000000000000000000"
          + "0000090000000800000007000000000900000008000000070000000b0000000a0000000901000000"
          + "020020000a0000000b0000000a000000090000012c000000c80000006400";

  @Test
  void origin_comesBack_andAnotherVersionIsRefused() {
    OriginCodec codec = new OriginCodec(IntervalWindow.getCoder());
    IntervalWindow window =
        new IntervalWindow(
            org.joda.time.Instant.ofEpochMilli(0), org.joda.time.Instant.ofEpochMilli(10));
    Origin origin = new Origin("id", Map.of("k", "v"), window, PaneInfo.NO_FIRING, null);
    ChunkLayout layout =
        new ChunkLayout(
            List.of(
                new ChunkLayout.Entry(new Offset(0, 0, 0), new Offset(9, 8, 7), null),
                new ChunkLayout.Entry(new Offset(9, 8, 7), new Offset(11, 10, 9), " \n"),
                new ChunkLayout.Entry(new Offset(11, 10, 9), new Offset(300, 200, 100), null)));
    Origin splitDocuments = origin.splitBy(layout);

    byte[] bytes = codec.encode(origin);
    assertEquals(origin, codec.decode(bytes));
    assertEquals(splitDocuments, codec.decode(codec.encode(splitDocuments)));
    assertEquals(
        "03" + SPLIT_BY_VERSION_2.substring(2) + "00000000",
        HexFormat.of().formatHex(codec.encode(splitDocuments)));
    assertEquals(splitDocuments, codec.decode(HexFormat.of().parseHex(SPLIT_BY_VERSION_2)));
    byte[] older = Arrays.copyOf(bytes, bytes.length - 1);
    older[0] = 1;
    assertEquals(origin, codec.decode(older));
    bytes[0]++;
    assertThrows(UncheckedIOException.class, () -> codec.decode(bytes));
  }
}
