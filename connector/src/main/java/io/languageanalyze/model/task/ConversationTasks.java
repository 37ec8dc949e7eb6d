package io.languageanalyze.model.task;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.RawResult;
import java.util.List;

/** Tasks for {@link Conversation}s: one method for each kind, and one for all other kinds. */
public final class ConversationTasks {

  private ConversationTasks() {}

  /**
   * What does the conversation come down to?
   *
   * @param aspects {@code issue} and {@code resolution} for a talk of two, as in a call center:
   *     each item needs the role {@code agent} or {@code customer} in api-versions before
   *     2025-05-15-preview, and a conversation with an item that has none becomes a dead letter;
   *     {@code chapterTitle}, {@code narrative}, {@code recap} and {@code follow-up tasks} for any
   *     talk; at least one
   */
  public static ConversationSummaryTask summarization(String... aspects) {
    return new ConversationSummaryTask(null, aspects(StringIndexType.DEFAULT, aspects));
  }

  /** Which personal data does the conversation hold, and how does it read without them? */
  public static ConversationPiiTask pii() {
    return new ConversationPiiTask(null, Parameters.NONE);
  }

  /**
   * What does the conversation come down to, in the way of a custom project? In preview
   * api-versions only, such as 2025-05-15-preview.
   *
   * @param aspects as for {@link #summarization}
   */
  public static CustomConversationSummaryTask customSummarization(
      String projectName, String deploymentName, String... aspects) {
    return new CustomConversationSummaryTask(
        null, aspects(StringIndexType.DEFAULT.project(projectName, deploymentName), aspects));
  }

  /**
   * A task of any kind of the analyze-conversations job API, answered with the service's JSON. No
   * parameter is set; offsets are in the service's own unit unless {@code stringIndexType} is
   * given.
   *
   * @param kind the kind as in the request, such as {@code ConversationalSentimentTask}
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
