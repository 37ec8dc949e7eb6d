package io.languageanalyze.model.task;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.result.ConversationPii;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds and masks personal data in conversations: the kind {@code ConversationalPIITask}. */
public final class ConversationPiiTask
    extends PrebuiltTask<Conversation, ConversationPii, ConversationPiiTask> {

  private static final long serialVersionUID = 1L;

  ConversationPiiTask(@Nullable String taskName, Parameters parameters) {
    super("ConversationalPIITask", ConversationPii.class, taskName, parameters);
  }

  @Override
  ConversationPiiTask copy(@Nullable String taskName, Parameters parameters) {
    return new ConversationPiiTask(taskName, parameters);
  }

  /**
   * Which categories to look for: {@code Address}, {@code CreditCard}, {@code Email}, {@code
   * Person}, {@code NumericIdentifier}, {@code Phone}, {@code USSocialSecurityNumber}, {@code All}
   * or {@code Default}. Default: {@code Default}.
   */
  public ConversationPiiTask withPiiCategories(String... categories) {
    return set("piiCategories", List.of(categories));
  }

  /** Which categories to leave alone. Default: none. Since api-version 2024-11-01. */
  public ConversationPiiTask withExcludePiiCategories(String... categories) {
    return set("excludePiiCategories", List.of(categories));
  }

  /**
   * In which form of a transcript to look: {@code lexical}, {@code itn}, {@code maskedItn} or
   * {@code text}. Offsets count in that form; the others are masked to match. Default: the service
   * decides.
   */
  public ConversationPiiTask withRedactionSource(String redactionSource) {
    return set("redactionSource", redactionSource);
  }

  /**
   * Whether to say where the data are in the audio, for which words need their times. Default: no.
   * Since api-version 2022-07-01-preview; 2022-05-15-preview calls it {@code
   * includeAudioRedaction}, which {@link #with} sends.
   */
  public ConversationPiiTask withRedactAudioTiming(boolean redactAudioTiming) {
    return set("redactAudioTiming", redactAudioTiming);
  }

  /**
   * The mask character: one of {@code ! # $ % & * + - = ? @ ^ _ ~}. Default: {@code *}. Since
   * api-version 2024-11-01.
   */
  public ConversationPiiTask withRedactionCharacter(char redactionCharacter) {
    return set("redactionCharacter", String.valueOf(redactionCharacter));
  }

  /**
   * How found data are masked. Default: a {@code *} for each character. Since api-version
   * 2024-11-15-preview.
   */
  public ConversationPiiTask withRedactionPolicy(RedactionPolicy policy) {
    return set("redactionPolicy", policy.toMap());
  }
}
