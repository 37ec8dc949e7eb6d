package io.languageanalyze.internal.view;

import io.languageanalyze.model.result.AssessmentSentiment;
import io.languageanalyze.model.result.DocumentSentiment;
import io.languageanalyze.model.result.SentenceSentiment;
import io.languageanalyze.model.result.TargetSentiment;
import java.util.ArrayList;
import java.util.List;

/** The views of sentiments. */
public final class SentimentTables {

  private static final String KIND = "SentimentAnalysis";

  public static final FlatTable<DocumentSentiment, ?> DOCUMENTS =
      FlatTable.of(KIND, DocumentSentiment::getDocument)
          .text("sentiment", DocumentSentiment::getSentiment)
          .number("positive", document -> document.getConfidenceScores().getPositive())
          .number("neutral", document -> document.getConfidenceScores().getNeutral())
          .number("negative", document -> document.getConfidenceScores().getNegative())
          .table();

  public static final FlatTable<DocumentSentiment, ?> SENTENCES =
      FlatTable.<DocumentSentiment, SentenceSentiment>of(
              KIND, DocumentSentiment::getDocument, DocumentSentiment::getSentences)
          .text("text", SentenceSentiment::getText)
          .text("sentiment", SentenceSentiment::getSentiment)
          .number("positive", sentence -> sentence.getConfidenceScores().getPositive())
          .number("neutral", sentence -> sentence.getConfidenceScores().getNeutral())
          .number("negative", sentence -> sentence.getConfidenceScores().getNegative())
          .integer("offset", SentenceSentiment::getOffset)
          .integer("length", SentenceSentiment::getLength)
          .table();

  public static final FlatTable<DocumentSentiment, ?> OPINIONS =
      FlatTable.<DocumentSentiment, Opinion>of(
              KIND, DocumentSentiment::getDocument, SentimentTables::opinions)
          .text("target_text", opinion -> opinion.target().getText())
          .text("target_sentiment", opinion -> opinion.target().getSentiment())
          .number("target_positive", o -> o.target().getConfidenceScores().getPositive())
          .number("target_negative", o -> o.target().getConfidenceScores().getNegative())
          .integer("target_offset", opinion -> opinion.target().getOffset())
          .integer("target_length", opinion -> opinion.target().getLength())
          .text("assessment_text", opinion -> opinion.assessment().getText())
          .text("assessment_sentiment", opinion -> opinion.assessment().getSentiment())
          .number("assessment_positive", o -> o.assessment().getConfidenceScores().getPositive())
          .number("assessment_negative", o -> o.assessment().getConfidenceScores().getNegative())
          .integer("assessment_offset", opinion -> opinion.assessment().getOffset())
          .integer("assessment_length", opinion -> opinion.assessment().getLength())
          .flag("is_negated", opinion -> opinion.assessment().getIsNegated())
          .table();

  private SentimentTables() {}

  private record Opinion(TargetSentiment target, AssessmentSentiment assessment) {}

  private static List<Opinion> opinions(DocumentSentiment document) {
    List<Opinion> opinions = new ArrayList<>();
    for (SentenceSentiment sentence : document.getSentences()) {
      for (TargetSentiment target : sentence.getTargets()) {
        for (AssessmentSentiment assessment : document.assessments(target)) {
          opinions.add(new Opinion(target, assessment));
        }
      }
    }
    return opinions;
  }
}
