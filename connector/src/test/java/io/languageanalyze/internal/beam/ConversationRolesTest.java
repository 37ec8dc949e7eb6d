package io.languageanalyze.internal.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.input.ConversationEncoder;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.Task;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Summaries of issue and resolution need to know who is who. */
class ConversationRolesTest {

  private static final Conversation NAMELESS =
      Conversation.of(
          "c",
          ConversationItem.of("p1", "How can I help?").withRole("Agent"),
          ConversationItem.of("p2", "My router is dead."));

  private static @Nullable TaskFailure refusal(
      Conversation conversation, String version, Task<?, ?>... tasks) {
    return PrepareFn.refusal(
        new ConversationEncoder().forTasks(version, List.of(tasks)), conversation);
  }

  @ParameterizedTest
  @CsvSource({"2022-10-01-preview, issue", "2023-04-01, Resolution", "2024-11-01, issue"})
  void missingRole_isRefused_whereTheServiceDoes(String version, String aspect) {
    TaskFailure failure =
        refusal(NAMELESS, version, ConversationTasks.summarization("recap", aspect));

    assertNotNull(failure);
    assertEquals(DeadLetterReason.INVALID_INPUT, failure.reason());
    assertTrue(
        failure.message().startsWith("conversation \"c\" has no role in item 2; "),
        failure.message());
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05-15-preview, issue",
    "2024-11-01, recap",
    "2025-05-15-preview, issue",
    "2025-11-15-preview, resolution",
    "2027-01-01, issue"
  })
  void missingRole_passes_whereItWasSeenToPass_orNothingIsKnown(String version, String aspect) {
    assertNull(refusal(NAMELESS, version, ConversationTasks.summarization(aspect)));
  }

  @Test
  void otherKinds_needNone_andBothRolesPassInAnyCase() {
    Conversation named =
        Conversation.of(
            "c",
            ConversationItem.of("p1", "How can I help?").withRole("Agent"),
            ConversationItem.of("p2", "My router is dead.").withRole("customer"));

    assertNull(refusal(NAMELESS, "2024-11-01", ConversationTasks.pii()));
    assertNull(refusal(named, "2024-11-01", ConversationTasks.summarization("issue")));
  }

  @Test
  void anotherRole_isRefused_andNotQuoted() {
    Conversation generic =
        Conversation.of("c", ConversationItem.of("p1", "Hello").withRole("SECRET"));

    TaskFailure failure = refusal(generic, "2024-11-01", ConversationTasks.summarization("issue"));

    assertNotNull(failure);
    assertTrue(failure.message().contains("another role in item 1"), failure.message());
    assertTrue(!failure.message().contains("SECRET"), failure.message());
  }
}
