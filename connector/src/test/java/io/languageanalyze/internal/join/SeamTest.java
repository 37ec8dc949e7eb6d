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
  void withoutItems_theLaterPartTakesOverInTheMiddle() {
    assertEquals(110, seam(List.of(), List.of()).at());
  }

  @Test
  void itemAcrossTheMiddle_movesTheSeamToItsNearerEnd() {
    assertEquals(108, seam(List.of(span(108, 114)), List.of(span(108, 114))).at());
    assertEquals(112, seam(List.of(span(105, 112)), List.of(span(105, 112))).at());
  }

  @Test
  void itemAcrossTheMiddleAndTheStart_movesTheSeamToItsEnd() {
    Seam seam = seam(List.of(span(90, 95), span(97, 114)), List.of(span(100, 114)));

    assertEquals(114, seam.at());
    assertTrue(seam.keepsBefore(span(97, 114)));
    assertFalse(seam.keepsAfter(span(100, 114)));
  }

  @Test
  void itemAcrossTheMiddleAndTheEnd_movesTheSeamToItsStart() {
    Seam seam = seam(List.of(span(107, 120)), List.of(span(107, 130)));

    assertEquals(107, seam.at());
    assertFalse(seam.keepsBefore(span(107, 120)));
    assertTrue(seam.keepsAfter(span(107, 130)));
  }

  @Test
  void itemsThatOverlapInAChain_moveTheSeamFurtherAndFurther() {
    Seam seam = seam(List.of(span(98, 106), span(109, 113)), List.of(span(105, 110)));

    assertEquals(113, seam.at());
  }

  @Test
  void nestedItem_doesNotMoveTheSeamBack() {
    assertEquals(112, seam(List.of(span(95, 112), span(99, 102)), List.of()).at());
  }

  @Test
  void itemsThatTouchInTheMiddle_areOnBothSides() {
    List<Span> both = List.of(span(104, 110), span(110, 116));
    Seam seam = seam(both, both);

    assertEquals(110, seam.at());
    assertTrue(seam.keepsBefore(span(104, 110)));
    assertFalse(seam.keepsBefore(span(110, 116)));
  }

  @Test
  void itemThatOnePartAloneFound_stays() {
    assertEquals(118, seam(List.of(span(103, 105), span(114, 118)), List.of(span(103, 105))).at());
    assertEquals(102, seam(List.of(span(114, 118)), List.of(span(102, 104), span(114, 118))).at());
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
    assertFalse(seam.keepsBefore(span(110, 110)));
    assertTrue(seam.keepsAfter(span(110, 110)));

    Seam atEnd = Seam.between(List.of(), 100, List.of(), 100);
    assertTrue(atEnd.keepsBefore(span(100, 100)));
    assertFalse(atEnd.keepsAfter(span(100, 100)));
  }
}
