package io.languageanalyze.model.task;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.RawResult;
import java.util.List;

/**
 * Creates tasks for {@link Conversation}s: one method for each kind, and {@link #ofKind} for any
 * other kind.
 */
public final class ConversationTasks {

  private ConversationTasks() {}

  /**
   * Creates a conversation summarization task (kind {@code ConversationalSummarizationTask}).
   *
   * @param aspects the summary aspects, at least one. {@code issue} and {@code resolution} are for
   *     conversations between a customer and an agent: in api-versions before 2025-05-15-preview
   *     each item needs the role {@code agent} or {@code customer}, otherwise the conversation
   *     becomes a dead letter. {@code chapterTitle}, {@code narrative}, {@code recap} and {@code
   *     follow-up tasks} are for any conversation
   */
  public static ConversationSummaryTask summarization(String... aspects) {
    return new ConversationSummaryTask(null, aspects(StringIndexType.DEFAULT, aspects));
  }

  /** Creates a task that finds and masks personal data (kind {@code ConversationalPIITask}). */
  public static ConversationPiiTask pii() {
    return new ConversationPiiTask(null, Parameters.NONE);
  }

  /**
   * Creates a conversation summarization task with a custom project (kind {@code
   * CustomConversationalSummarizationTask}). Preview api-versions only, such as 2025-05-15-preview.
   *
   * @param aspects as for {@link #summarization}
   */
  public static CustomConversationSummaryTask customSummarization(
      String projectName, String deploymentName, String... aspects) {
    return new CustomConversationSummaryTask(
        null, aspects(StringIndexType.DEFAULT.project(projectName, deploymentName), aspects));
  }

  /**
   * Creates a task of any kind of the analyze-conversations job API, whose results are the
   * service's JSON. It has no parameters; offsets are in the service's default unit unless {@code
   * stringIndexType} is set.
   *
   * @param kind the kind, as in the request, such as {@code ConversationalSentimentTask}
   */
  public static Task<Conversation, RawResult> ofKind(String kind) {
    return RawTask.ofKind(kind);
  }

  private static Parameters aspects(Parameters others, String... aspects) {
    if (aspects.length == 0) {
      throw new IllegalArgumentException(
          "a summary needs at least one aspect, such as \"issue\" or \"recap\"");
    }
    return others.set("summaryAspects", List.of(aspects));
  }
}
