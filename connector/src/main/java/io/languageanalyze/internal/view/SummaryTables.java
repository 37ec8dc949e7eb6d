package io.languageanalyze.internal.view;

import io.languageanalyze.model.result.AbstractiveSummary;
import io.languageanalyze.model.result.ConversationSummary;
import io.languageanalyze.model.result.ConversationSummaryPart;
import io.languageanalyze.model.result.ExtractedSentence;
import io.languageanalyze.model.result.ExtractiveSummary;
import io.languageanalyze.model.result.Summary;

/** The views of summaries. */
public final class SummaryTables {

  public static final FlatTable<ExtractiveSummary, ?> EXTRACTED_SENTENCES =
      FlatTable.<ExtractiveSummary, ExtractedSentence>of(
              "ExtractiveSummarization",
              ExtractiveSummary::getDocument,
              ExtractiveSummary::getSentences)
          .text("text", ExtractedSentence::getText)
          .number("rank_score", ExtractedSentence::getRankScore)
          .integer("offset", ExtractedSentence::getOffset)
          .integer("length", ExtractedSentence::getLength)
          .table();

  public static final FlatTable<AbstractiveSummary, ?> SUMMARIES =
      FlatTable.<AbstractiveSummary, Summary>of(
              "AbstractiveSummarization",
              AbstractiveSummary::getDocument,
              AbstractiveSummary::getSummaries)
          .text("text", Summary::getText)
          .integerOrNull("chunk", Summary::getChunk)
          .table();

  public static final FlatTable<ConversationSummary, ?> CONVERSATION_SUMMARIES =
      FlatTable.<ConversationSummary, ConversationSummaryPart>of(
              "ConversationalSummarizationTask",
              ConversationSummary::getDocument,
              ConversationSummary::getSummaries)
          .text("aspect", ConversationSummaryPart::getAspect)
          .text("text", ConversationSummaryPart::getText)
          .integerOrNull("chunk", ConversationSummaryPart::getChunk)
          .table();

  private SummaryTables() {}
}
