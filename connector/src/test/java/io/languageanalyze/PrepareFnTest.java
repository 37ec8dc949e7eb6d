package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrepareFnTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u2003\u2028"})
  void blankText_isRefused(String text) {
    Dead refusal = PrepareFn.refusal("t-1", text);

    assertNotNull(refusal);
    assertEquals(DeadLetterReason.INVALID_INPUT, refusal.reason());
    assertEquals("document \"t-1\" is blank; the service analyzes text", refusal.message());
  }

  // Runners that hand elements on without coding them bring such texts here; others have already
  // put a question mark in the place.
  @ParameterizedTest
  @ValueSource(strings = {"ab\uD83D", "ab\uD83Dcd", "ab\uDE00\uD83D"})
  void halfASurrogatePair_isRefused_withItsPlace(String text) {
    Dead refusal = PrepareFn.refusal("t-2", text);

    assertNotNull(refusal);
    assertEquals(DeadLetterReason.INVALID_INPUT, refusal.reason());
    assertEquals(
        "document \"t-2\" has half a surrogate pair at UTF-16 offset 2, which is no character;"
            + " repair the text",
        refusal.message());
  }

  @Test
  void wholePairsAndOddCharacters_areSent() {
    assertNull(PrepareFn.refusal("t-3", "\uD83D\uDE00 \u0000 \u0301"));
  }
}
