package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.model.task.Task;
import java.util.Map;

/** The rule of each kind. */
final class MergeRules {

  private MergeRules() {}

  /**
   * The rule for the task.
   *
   * @param layout of the document
   * @throws IllegalArgumentException when its kind has none
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
              "withLongDocuments(SPLIT): there is no rule to join answers of the kind \""
                  + task.getKind()
                  + "\"; leave it out, or leave long documents to the dead letters");
    };
  }

  // A turn says in one of its forms only where its masks are.
  private static void refuseNumbers(RedactionPolicies policies) {
    if (policies.anyNumbers()) {
      throw new IllegalArgumentException(
          "withLongDocuments(SPLIT): the policy entityMask numbers anew in each part of a conversation, so one mask could stand for two people; ask for characterMask, or leave long conversations to the dead letters");
    }
  }

  /** Whether its answers tell of what a cut could split: names, numbers, phrases. */
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

  /** Whether its answers are about a text, which has one count of offsets. */
  static boolean isAboutText(Task<?, ?> task) {
    return !task.getKind().contains("Conversation");
  }
}
