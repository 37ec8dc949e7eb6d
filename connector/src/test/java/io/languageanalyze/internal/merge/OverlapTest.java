package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapTest {

  private static Span span(int start, int end) {
    return new Span(start, end);
  }

  private static Overlap overlap(List<Span> before, List<Span> after) {
    return Overlap.between(before, 120, after, 100);
  }

  @Test
  void withoutItems_theLaterPartTakesOverInTheMiddle() {
    assertEquals(110, overlap(List.of(), List.of()).at());
  }

  @Test
  void itemAcrossTheMiddle_movesTheMergePointToItsNearerEnd() {
    assertEquals(108, overlap(List.of(span(108, 114)), List.of(span(108, 114))).at());
    assertEquals(112, overlap(List.of(span(105, 112)), List.of(span(105, 112))).at());
  }

  @Test
  void itemAcrossTheMiddleAndTheStart_movesTheMergePointToItsEnd() {
    Overlap overlap = overlap(List.of(span(90, 95), span(97, 114)), List.of(span(100, 114)));

    assertEquals(114, overlap.at());
    assertTrue(overlap.keepsBefore(span(97, 114)));
    assertFalse(overlap.keepsAfter(span(100, 114)));
  }

  @Test
  void itemAcrossTheMiddleAndTheEnd_movesTheMergePointToItsStart() {
    Overlap overlap = overlap(List.of(span(107, 120)), List.of(span(107, 130)));

    assertEquals(107, overlap.at());
    assertFalse(overlap.keepsBefore(span(107, 120)));
    assertTrue(overlap.keepsAfter(span(107, 130)));
  }

  @Test
  void itemsThatOverlapInAChain_moveTheMergePointFurtherAndFurther() {
    Overlap overlap = overlap(List.of(span(98, 106), span(109, 113)), List.of(span(105, 110)));

    assertEquals(113, overlap.at());
  }

  @Test
  void nestedItem_doesNotMoveTheMergePointBack() {
    assertEquals(112, overlap(List.of(span(95, 112), span(99, 102)), List.of()).at());
  }

  @Test
  void itemsThatTouchInTheMiddle_areOnBothSides() {
    List<Span> both = List.of(span(104, 110), span(110, 116));
    Overlap overlap = overlap(both, both);

    assertEquals(110, overlap.at());
    assertTrue(overlap.keepsBefore(span(104, 110)));
    assertFalse(overlap.keepsBefore(span(110, 116)));
  }

  @Test
  void itemThatOnePartAloneFound_stays() {
    assertEquals(
        118, overlap(List.of(span(103, 105), span(114, 118)), List.of(span(103, 105))).at());
    assertEquals(
        102, overlap(List.of(span(114, 118)), List.of(span(102, 104), span(114, 118))).at());
  }

  @Test
  void noPlaceFree_theEarlierPartStaysWhole_andSoDoesWhatReachesOverItsEnd() {
    Overlap overlap =
        overlap(List.of(span(95, 110), span(112, 118)), List.of(span(108, 130), span(102, 107)));

    assertEquals(120, overlap.at());
    assertTrue(overlap.keepsBefore(span(112, 118)));
    assertTrue(overlap.keepsAfter(span(108, 130)));
    assertFalse(overlap.keepsAfter(span(102, 107)));
  }

  @Test
  void withoutRepetition_everythingStays() {
    Overlap overlap = Overlap.between(List.of(span(95, 100)), 100, List.of(span(100, 105)), 100);

    assertTrue(overlap.keepsBefore(span(95, 100)));
    assertTrue(overlap.keepsAfter(span(100, 105)));
  }

  @Test
  void itemWithoutExtentOnTheMergePoint_staysOnce() {
    Overlap overlap = overlap(List.of(), List.of());
    assertFalse(overlap.keepsBefore(span(110, 110)));
    assertTrue(overlap.keepsAfter(span(110, 110)));

    Overlap atEnd = Overlap.between(List.of(), 100, List.of(), 100);
    assertTrue(atEnd.keepsBefore(span(100, 100)));
    assertFalse(atEnd.keepsAfter(span(100, 100)));
  }
}
