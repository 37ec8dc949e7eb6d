package io.languageanalyze.internal.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.input.ConversationEncoder;
import io.languageanalyze.internal.input.DocumentEncoder;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.WordTiming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrepareFnTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u2003\u2028"})
  void blankText_isRefused(String text) {
    TaskFailure refusal = refusal("t-1", text);

    assertNotNull(refusal);
    assertEquals(DeadLetterReason.INVALID_INPUT, refusal.reason());
    assertEquals("document \"t-1\" is blank; the service rejects blank text", refusal.message());
  }

  // Runners that hand elements on without coding them bring such texts here; others have already
  // put a question mark in the place.
  @ParameterizedTest
  @ValueSource(strings = {"ab\uD83D", "ab\uD83Dcd", "ab\uDE00\uD83D"})
  void unpairedSurrogate_isRefused_withItsOffset(String text) {
    TaskFailure refusal = refusal("t-2", text);

    assertNotNull(refusal);
    assertEquals(DeadLetterReason.INVALID_INPUT, refusal.reason());
    assertEquals(
        "document \"t-2\" contains an unpaired surrogate at UTF-16 offset 2; remove or"
            + " replace it",
        refusal.message());
  }

  @Test
  void pairsAndControlCharacters_areSent() {
    assertNull(refusal("t-3", "\uD83D\uDE00 \u0000 \u0301"));
  }

  @Test
  void conversation_isRefused_whenAllItsTurnsAreBlank() {
    ConversationItem blank = ConversationItem.of("anna", " ");

    for (Conversation conversation :
        List.of(Conversation.of("c-1"), Conversation.of("c-1", blank, blank.withItn("\t")))) {
      TaskFailure refusal = PrepareFn.refusal(new ConversationEncoder(), conversation);
      assertNotNull(refusal);
      assertEquals(
          "conversation \"c-1\" is blank; the service rejects blank text", refusal.message());
    }
    assertNull(
        PrepareFn.refusal(
            new ConversationEncoder(), Conversation.of("c-1", blank, blank.withLexical("yes"))));
  }

  @ParameterizedTest
  @MethodSource("brokenItems")
  void conversation_isRefused_whateverHoldsHalfASurrogatePair(ConversationItem broken) {
    Conversation conversation =
        Conversation.of("c-2", ConversationItem.of("anna", "Hello"), broken);

    TaskFailure refusal = PrepareFn.refusal(new ConversationEncoder(), conversation);

    assertNotNull(refusal);
    assertTrue(refusal.message().contains("UTF-16 offset 1 of item 2"), refusal.message());
  }

  static Stream<ConversationItem> brokenItems() {
    ConversationItem document = ConversationItem.of("ben", "Hi");
    String broken = "a\uD83D";
    return Stream.of(
        ConversationItem.of("ben", broken),
        ConversationItem.of(broken, "Hi"),
        document.withId(broken),
        document.withLexical(broken),
        document.withItn(broken),
        document.withMaskedItn(broken),
        document.withWordLevelTimings(List.of(WordTiming.of(broken, 0, 1))));
  }

  @Test
  void emoji_takeTheirUtf8Bytes() {
    byte[] json = new DocumentEncoder().encode(Document.of("t-4", "\uD83D\uDE00"), null);

    assertEquals("{\"text\":\"\uD83D\uDE00\"}", new String(json, StandardCharsets.UTF_8));
    assertEquals(11 + 4, json.length);
  }

  private static @Nullable TaskFailure refusal(String id, String text) {
    return PrepareFn.refusal(new DocumentEncoder(), Document.of(id, text));
  }
}
