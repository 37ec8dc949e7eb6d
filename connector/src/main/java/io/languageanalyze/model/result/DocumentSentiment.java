package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The sentiment of a document and of its sentences.
 *
 * <p>For a split document: the sentences of all chunks, and a sentiment computed from them the way
 * the service does. It is {@code positive} if there are positive and no negative sentences, {@code
 * negative} if there are negative and no positive ones, {@code mixed} if there are both, otherwise
 * {@code neutral}. Its scores are the means over the sentences of that sentiment; for {@code
 * mixed}, over the positive and negative sentences.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class DocumentSentiment extends Value {

  @SchemaCreate
  @JsonCreator
  static DocumentSentiment create(
      DocumentInfo document,
      String sentiment,
      ConfidenceScores confidenceScores,
      @Nullable List<SentenceSentiment> sentences) {
    return new AutoValue_DocumentSentiment(
        document,
        sentiment,
        confidenceScores,
        sentences == null ? List.of() : List.copyOf(sentences));
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** {@code positive}, {@code neutral}, {@code negative} or {@code mixed}. */
  @SchemaFieldNumber("1")
  public abstract String getSentiment();

  /** The confidence scores of the sentiments. */
  @SchemaFieldNumber("2")
  public abstract ConfidenceScores getConfidenceScores();

  /** The sentences, in the order of the text. */
  @SchemaFieldNumber("3")
  public abstract List<SentenceSentiment> getSentences();

  /**
   * Returns the opinions about a target of one of {@link #getSentences}, in the service's order.
   */
  public List<AssessmentSentiment> assessments(TargetSentiment target) {
    List<AssessmentSentiment> assessments = new ArrayList<>();
    for (TargetRelation relation : target.getRelations()) {
      String ref = relation.getRef();
      SentenceSentiment sentence = Reference.follow(ref, "sentences", getSentences());
      AssessmentSentiment found =
          sentence == null ? null : Reference.follow(ref, "assessments", sentence.getAssessments());
      if (found != null) {
        assessments.add(found);
      }
    }
    return assessments;
  }

  @Override
  protected String label() {
    return getDocument().getId() + ", sentences=" + getSentences().size();
  }
}
