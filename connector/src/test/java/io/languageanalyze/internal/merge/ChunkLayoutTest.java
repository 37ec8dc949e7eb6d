package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.chunk.Offset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkLayoutTest {

  private static final Entry FIRST = new Entry(Offset.START, new Offset(9, 8, 7), null);
  private static final Entry BLANK =
      new Entry(new Offset(9, 8, 7), new Offset(12, 11, 9), "\u2003\r\n");
  private static final Entry LAST = new Entry(new Offset(12, 11, 9), new Offset(20, 19, 15), null);

  @Test
  void whatIsWritten_isReadAgain() throws Exception {
    ChunkLayout layout =
        new ChunkLayout(
            List.of(FIRST, LAST),
            List.of(
                new ChunkLayout.Turn(
                    "é",
                    List.of(
                        new ChunkLayout.Chunk("é", Map.of("text", FIRST, "lexical", LAST)),
                        new ChunkLayout.Chunk(null, Map.of("text", BLANK, "lexical", BLANK)))),
                new ChunkLayout.Turn("2", List.of())));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    assertEquals(layout, ChunkLayout.read(in, true));
    assertEquals(-1, in.read());
  }

  @Test
  void layoutWithoutTurns_isReadAsItWasWritten_beforeTurnsWereSplit() throws Exception {
    ChunkLayout layout = new ChunkLayout(List.of(FIRST, LAST));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(new DataOutputStream(bytes));
    byte[] older = Arrays.copyOf(bytes.toByteArray(), bytes.size() - Integer.BYTES);

    assertEquals(
        layout, ChunkLayout.read(new DataInputStream(new ByteArrayInputStream(older)), false));
  }

  @Test
  void chunks_areTheSpansThatAreNotBlank() {
    assertEquals(List.of(FIRST, LAST), new ChunkLayout(List.of(FIRST, BLANK, LAST)).chunks());
  }
}
