package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.model.task.Task;
import java.util.Map;

/** Selects the merge rule of each kind of task. */
final class MergeRules {

  private MergeRules() {}

  /**
   * Returns the rule for a task.
   *
   * @param layout the layout of the document
   * @throws IllegalArgumentException if there is no rule for its kind
   */
  static MergeRule<?> of(Task<?, ?> task, ChunkLayout layout) {
    Map<String, Object> parameters = task.getParameters();
    return switch (task.getKind()) {
      case "SentimentAnalysis", "CustomSentimentAnalysis" -> new SentimentRule();
      case "EntityRecognition", "CustomEntityRecognition" -> new EntitiesRule();
      case "PiiEntityRecognition" -> new PiiRule(layout, new RedactionPolicies(parameters));
      case "KeyPhraseExtraction" -> new KeyPhrasesRule();
      case "EntityLinking" -> new LinkedEntitiesRule();
      case "Healthcare", "CustomHealthcare" -> new HealthcareRule();
      case "ExtractiveSummarization" -> new ExtractiveSummaryRule(parameters);
      case "AbstractiveSummarization", "CustomAbstractiveSummarization" -> new SummariesRule();
      case "ConversationalSummarizationTask", "CustomConversationalSummarizationTask" ->
          new SummariesRule(layout);
      case "CustomSingleLabelClassification" -> new ClassificationRule(1);
      case "CustomMultiLabelClassification" -> new ClassificationRule(Integer.MAX_VALUE);
      case "ConversationalPIITask" -> {
        refuseNumbers(new RedactionPolicies(parameters));
        yield new ConversationItemsRule(layout, parameters);
      }
      case "ConversationalSentimentTask" -> new ConversationItemsRule(layout, parameters);
      default ->
          throw new IllegalArgumentException(
              "withLongDocuments(SPLIT): this release cannot merge results of the kind \""
                  + task.getKind()
                  + "\"; remove the task, or use withLongDocuments(DEAD_LETTER)");
    };
  }

  // The result of a turn gives the offsets of masks in only one of its forms.
  private static void refuseNumbers(RedactionPolicies policies) {
    if (policies.anyNumbers()) {
      throw new IllegalArgumentException(
          "withLongDocuments(SPLIT): the policy entityMask restarts its numbers in each chunk of a conversation, so one mask could mean two people; use characterMask, or withLongDocuments(DEAD_LETTER)");
    }
  }

  /** Whether the task finds spans that a chunk boundary could split: names, numbers, phrases. */
  static boolean findsSpans(Task<?, ?> task) {
    return switch (task.getKind()) {
      case "EntityRecognition",
          "CustomEntityRecognition",
          "PiiEntityRecognition",
          "KeyPhraseExtraction",
          "EntityLinking",
          "Healthcare",
          "CustomHealthcare" ->
          true;
      default -> false;
    };
  }

  /** Whether the task analyzes a text, so that offsets refer to the whole document. */
  static boolean isAboutText(Task<?, ?> task) {
    return !task.getKind().contains("Conversation");
  }
}
