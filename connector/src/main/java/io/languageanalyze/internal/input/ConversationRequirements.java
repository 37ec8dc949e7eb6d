package io.languageanalyze.internal.input;

import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.task.Task;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The requirements of the tasks for conversations.
 *
 * @param itemTextElements the most text elements of an item when conversations are split
 * @param masksByLength whether every mask is as long as the span it replaces, in every form of a
 *     turn
 * @param needsRoles whether each item needs the role agent or customer
 */
record ConversationRequirements(int itemTextElements, boolean masksByLength, boolean needsRoles)
    implements Serializable {

  static final ConversationRequirements NONE =
      new ConversationRequirements(Integer.MAX_VALUE, true, false);

  private static final String PII = "ConversationalPIITask";
  private static final String SUMMARY = "ConversationalSummarizationTask";

  static ConversationRequirements of(String apiVersion, List<? extends Task<?, ?>> tasks) {
    boolean pii = tasks.stream().anyMatch(task -> task.getKind().equals(PII));
    return new ConversationRequirements(
        pii ? RequestLimits.CONVERSATION_PII_ITEM : Integer.MAX_VALUE,
        tasks.stream().allMatch(ConversationRequirements::masksByLength),
        rolesAreNeeded(apiVersion)
            && tasks.stream().anyMatch(ConversationRequirements::isOfTwoSides));
  }

  private static boolean masksByLength(Task<?, ?> task) {
    if (!(task.getParameters().get("redactionPolicy") instanceof Map<?, ?> policy)) {
      return true;
    }
    String kind = String.valueOf(policy.get("policyKind"));
    return kind.equalsIgnoreCase("characterMask") || kind.equalsIgnoreCase("noMask");
  }

  // 2023-04-01 was reported to refuse items without a role, and 2022-10-01-preview to return a
  // warning instead of a result; in a recording, 2025-05-15-preview returns a result. Other
  // versions were not observed.
  private static boolean rolesAreNeeded(String apiVersion) {
    return apiVersion.compareTo("2022-10-01-preview") >= 0
        && apiVersion.compareTo("2025-05-15-preview") < 0;
  }

  private static boolean isOfTwoSides(Task<?, ?> task) {
    return task.getKind().equals(SUMMARY)
        && task.getParameters().get("summaryAspects") instanceof List<?> aspects
        && aspects.stream()
            .map(aspect -> aspect.toString().toLowerCase(Locale.ROOT))
            .anyMatch(aspect -> aspect.equals("issue") || aspect.equals("resolution"));
  }
}
