package io.languageanalyze.internal.join;

import io.languageanalyze.model.StringIndexType;
import io.languageanalyze.model.Task;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Which rule joins the answers to which task. */
final class JoinRules {

  private JoinRules() {}

  /**
   * What the offsets in the answers to a task count; the service's own unit where none is asked.
   */
  static StringIndexType unit(Task<?, ?> task) {
    Object asked = task.getParameters().get("stringIndexType");
    for (StringIndexType type : StringIndexType.values()) {
      if (type.wireName().equals(asked)) {
        return type;
      }
    }
    return StringIndexType.TEXT_ELEMENTS_V8;
  }

  /** The rule for a task; null where nobody knows how. */
  static @Nullable JoinRule of(Task<?, ?> task) {
    Map<String, Object> parameters = task.getParameters();
    return switch (task.getKind()) {
      case "SentimentAnalysis", "CustomSentimentAnalysis" -> new SentimentRule();
      case "EntityRecognition", "CustomEntityRecognition" -> new EntitiesRule();
      case "PiiEntityRecognition" -> new PiiRule();
      case "KeyPhraseExtraction" -> new KeyPhrasesRule();
      case "EntityLinking" -> new LinkedEntitiesRule();
      case "Healthcare", "CustomHealthcare" -> new HealthcareRule();
      case "ExtractiveSummarization" -> new ExtractiveRule(parameters);
      case "AbstractiveSummarization", "CustomAbstractiveSummarization" -> new SummariesRule(true);
      case "CustomSingleLabelClassification" -> new ClassificationRule(true);
      case "CustomMultiLabelClassification" -> new ClassificationRule(false);
      case "ConversationalSummarizationTask", "CustomConversationalSummarizationTask" ->
          new SummariesRule(false);
      case "ConversationalPIITask", "ConversationalSentimentTask" -> new TurnsRule();
      default -> null;
    };
  }
}
