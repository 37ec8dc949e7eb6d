package io.languageanalyze.internal.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.internal.text.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final Stretch FIRST = new Stretch(Place.START, new Place(9, 8, 7), null);
  private static final Stretch BLANK =
      new Stretch(new Place(9, 8, 7), new Place(12, 11, 9), "\u2003\r\n");
  private static final Stretch LAST =
      new Stretch(new Place(12, 11, 9), new Place(20, 19, 15), null);

  @Test
  void whatIsWritten_isReadAgain() throws Exception {
    Layout layout =
        new Layout(
            List.of(FIRST, LAST),
            List.of(
                new Layout.Turn(
                    "é",
                    List.of(
                        new Layout.Chunk("é", Map.of("text", FIRST, "lexical", LAST)),
                        new Layout.Chunk(null, Map.of("text", BLANK, "lexical", BLANK)))),
                new Layout.Turn("2", List.of())));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    assertEquals(layout, Layout.read(in, true));
    assertEquals(-1, in.read());
  }

  @Test
  void layoutWithoutTurns_isReadAsItWasWritten_beforeTurnsWereDivided() throws Exception {
    Layout layout = new Layout(List.of(FIRST, LAST));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(new DataOutputStream(bytes));
    byte[] older = Arrays.copyOf(bytes.toByteArray(), bytes.size() - Integer.BYTES);

    assertEquals(layout, Layout.read(new DataInputStream(new ByteArrayInputStream(older)), false));
  }

  @Test
  void parts_areTheStretchesThatAreNotBlank() {
    assertEquals(List.of(FIRST, LAST), new Layout(List.of(FIRST, BLANK, LAST)).parts());
  }
}
