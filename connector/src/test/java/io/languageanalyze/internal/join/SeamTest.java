package io.languageanalyze.internal.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeamTest {

  private static Span span(int start, int end) {
    return new Span(start, end);
  }

  private static Seam seam(List<Span> before, List<Span> after) {
    return Seam.between(before, 120, after, 100);
  }

  @Test
  void withoutItems_theLaterPartTakesOverWhereItBegins() {
    assertEquals(100, seam(List.of(), List.of()).at());
  }

  @Test
  void itemOfTheEarlierPartAcrossTheStart_movesTheSeamToItsEnd() {
    Seam seam = seam(List.of(span(90, 95), span(97, 104)), List.of(span(100, 104), span(106, 110)));

    assertEquals(104, seam.at());
    assertTrue(seam.keepsBefore(span(97, 104)));
    assertFalse(seam.keepsAfter(span(100, 104)));
    assertTrue(seam.keepsAfter(span(106, 110)));
    assertFalse(seam.keepsBefore(span(106, 110)));
  }

  @Test
  void itemsThatOverlapInAChain_moveTheSeamFurtherAndFurther() {
    Seam seam = seam(List.of(span(98, 103), span(105, 109)), List.of(span(102, 106)));

    assertEquals(109, seam.at());
  }

  @Test
  void nestedItem_doesNotMoveTheSeamBack() {
    assertEquals(110, seam(List.of(span(95, 110), span(99, 102)), List.of()).at());
  }

  @Test
  void itemFromTheStartOn_belongsToTheLaterPart() {
    Seam seam = seam(List.of(span(100, 104)), List.of(span(100, 104)));

    assertFalse(seam.keepsBefore(span(100, 104)));
    assertTrue(seam.keepsAfter(span(100, 104)));
  }

  @Test
  void noPlaceFree_theEarlierPartStaysWhole_andSoDoesWhatReachesOverItsEnd() {
    Seam seam =
        seam(List.of(span(95, 110), span(112, 118)), List.of(span(108, 130), span(102, 107)));

    assertEquals(120, seam.at());
    assertTrue(seam.keepsBefore(span(112, 118)));
    assertTrue(seam.keepsAfter(span(108, 130)));
    assertFalse(seam.keepsAfter(span(102, 107)));
  }

  @Test
  void withoutRepetition_everythingStays() {
    Seam seam = Seam.between(List.of(span(95, 100)), 100, List.of(span(100, 105)), 100);

    assertTrue(seam.keepsBefore(span(95, 100)));
    assertTrue(seam.keepsAfter(span(100, 105)));
  }

  @Test
  void itemWithoutExtentOnTheSeam_staysOnce() {
    Seam seam = seam(List.of(), List.of());
    assertFalse(seam.keepsBefore(span(100, 100)));
    assertTrue(seam.keepsAfter(span(100, 100)));

    Seam atEnd = Seam.between(List.of(), 100, List.of(), 100);
    assertTrue(atEnd.keepsBefore(span(100, 100)));
    assertFalse(atEnd.keepsAfter(span(100, 100)));
  }
}
