package io.languageanalyze.internal.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.internal.text.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final Stretch FIRST = new Stretch(Place.START, new Place(9, 8, 7), null);
  private static final Stretch BLANK =
      new Stretch(new Place(9, 8, 7), new Place(12, 11, 9), "\u2003\r\n");
  private static final Stretch LAST =
      new Stretch(new Place(12, 11, 9), new Place(20, 19, 15), null);

  @Test
  void whatIsWritten_isReadAgain() throws Exception {
    Layout layout = new Layout(List.of(FIRST, BLANK, LAST));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    assertEquals(layout, Layout.read(in));
    assertEquals(-1, in.read());
  }

  @Test
  void parts_areTheStretchesThatAreNotBlank() {
    assertEquals(List.of(FIRST, LAST), new Layout(List.of(FIRST, BLANK, LAST)).parts());
  }
}
