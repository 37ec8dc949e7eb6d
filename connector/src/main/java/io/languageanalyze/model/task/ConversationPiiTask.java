package io.languageanalyze.model.task;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.result.ConversationPii;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A task that finds and masks personal data in conversations: the kind {@code
 * ConversationalPIITask}.
 */
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
   * Sets the categories to find: {@code Address}, {@code CreditCard}, {@code Email}, {@code
   * Person}, {@code NumericIdentifier}, {@code Phone}, {@code USSocialSecurityNumber}, {@code All}
   * or {@code Default}. Default: {@code Default}.
   */
  public ConversationPiiTask withPiiCategories(String... categories) {
    return set("piiCategories", List.of(categories));
  }

  /** Sets the categories to ignore. Default: none. Since api-version 2024-11-01. */
  public ConversationPiiTask withExcludePiiCategories(String... categories) {
    return set("excludePiiCategories", List.of(categories));
  }

  /**
   * Sets the form of a transcript in which to find personal data: {@code lexical}, {@code itn},
   * {@code maskedItn} or {@code text}. Offsets refer to that form; the service masks the other
   * forms to match. Default: the service decides.
   */
  public ConversationPiiTask withRedactionSource(String redactionSource) {
    return set("redactionSource", redactionSource);
  }

  /**
   * Sets whether to return the audio ranges of personal data, which requires word timings. Default:
   * false. Since api-version 2022-07-01-preview; in 2022-05-15-preview it is called {@code
   * includeAudioRedaction}: use {@link #with}.
   */
  public ConversationPiiTask withRedactAudioTiming(boolean redactAudioTiming) {
    return set("redactAudioTiming", redactAudioTiming);
  }

  /**
   * Sets the mask character: one of {@code ! # $ % & * + - = ? @ ^ _ ~}. Default: {@code *}. Since
   * api-version 2024-11-01.
   */
  public ConversationPiiTask withRedactionCharacter(char redactionCharacter) {
    return set("redactionCharacter", String.valueOf(redactionCharacter));
  }

  /**
   * Sets how personal data are masked. Default: one {@code *} for each character. Since api-version
   * 2024-11-15-preview.
   */
  public ConversationPiiTask withRedactionPolicy(RedactionPolicy policy) {
    return set("redactionPolicy", policy.toMap());
  }
}
