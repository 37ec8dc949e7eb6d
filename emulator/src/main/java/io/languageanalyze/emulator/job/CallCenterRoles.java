package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.analysis.ApiVersion;
import io.languageanalyze.emulator.analysis.SummaryAspect;
import java.util.List;

/**
 * Summaries of issue and resolution need to know who is the agent and who the customer. The service
 * of 2023-04-01 was reported to refuse items without a role; in 2025-05-15-preview it was recorded
 * to take them.
 */
final class CallCenterRoles {
  private static final List<String> ROLES = List.of("agent", "customer");

  private CallCenterRoles() {}

  static void check(
      ApiVersion version, List<Submission.Task> tasks, List<Submission.Document> conversations)
      throws ServiceRefusal {
    if (!version.since("2023-04-01")
        || version.since("2025-05-15-preview")
        || tasks.stream().noneMatch(CallCenterRoles::needsRoles)) {
      return;
    }
    for (Submission.Document conversation : conversations) {
      for (JsonNode item : conversation.source().path("conversationItems")) {
        if (ROLES.stream().noneMatch(item.path("role").asText()::equalsIgnoreCase)) {
          throw ApiErrors.invalidDocument(
              "Invalid role for conversation item. The supported roles are Customer, Agent for"
                  + " issue resolution summarization.");
        }
      }
    }
  }

  private static boolean needsRoles(Submission.Task task) {
    if (!task.kind().name().equals("ConversationalSummarizationTask")) {
      return false;
    }
    for (JsonNode word : task.parameter("summaryAspects")) {
      SummaryAspect aspect = SummaryAspect.named(word.asText());
      if (aspect == SummaryAspect.ISSUE || aspect == SummaryAspect.RESOLUTION) {
        return true;
      }
    }
    return false;
  }
}
