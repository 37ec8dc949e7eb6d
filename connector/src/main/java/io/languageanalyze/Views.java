package io.languageanalyze;

import io.languageanalyze.internal.view.DocumentTables;
import io.languageanalyze.internal.view.EntityTables;
import io.languageanalyze.internal.view.HealthcareTables;
import io.languageanalyze.internal.view.SentimentTables;
import io.languageanalyze.internal.view.SummaryTables;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.result.AbstractiveSummary;
import io.languageanalyze.model.result.Classification;
import io.languageanalyze.model.result.ConversationPii;
import io.languageanalyze.model.result.ConversationSummary;
import io.languageanalyze.model.result.DocumentLanguage;
import io.languageanalyze.model.result.DocumentSentiment;
import io.languageanalyze.model.result.EntityResult;
import io.languageanalyze.model.result.ExtractiveSummary;
import io.languageanalyze.model.result.HealthcareEntities;
import io.languageanalyze.model.result.KeyPhrases;
import io.languageanalyze.model.result.LinkedEntities;
import io.languageanalyze.model.result.PiiEntities;

/**
 * Flat views of results: rows without nested values, for SQL, CSV files and tables.
 *
 * <pre>{@code
 * PCollection<Row> entities = results.get(pii).apply(Views.entities());
 * }</pre>
 *
 * <p>Every column is a {@code STRING}, {@code INT32}, {@code DOUBLE} or {@code BOOLEAN}. The first
 * column is {@code document_id}, the caller's id. The second is {@code task}: by default the kind
 * of the task, such as {@code SentimentAnalysis}; {@link View#withTask} sets another text. The last
 * is {@code metadata}: the caller's metadata as a JSON object with sorted keys, <code>{}</code> if
 * there is none. The columns between them are listed at each view; one that may be null is marked
 * with a question mark. They mean what the getters of the same name mean; offsets and lengths are
 * in the task's string index type. {@code offset} and {@code language} are reserved words of SQL
 * and need quotes there. A row shows its values in {@code toString}, unlike a result.
 */
public final class Views {

  private Views() {}

  /**
   * One row per document: {@code sentiment}, {@code positive}, {@code neutral}, {@code negative}.
   * Default task: {@code SentimentAnalysis}.
   */
  public static View<DocumentSentiment> documentSentiments() {
    return new View<>("documentSentiments", SentimentTables.DOCUMENTS);
  }

  /**
   * One row per sentence: {@code text}, {@code sentiment}, {@code positive}, {@code neutral},
   * {@code negative}, {@code offset}, {@code length}. Default task: {@code SentimentAnalysis}.
   */
  public static View<DocumentSentiment> sentences() {
    return new View<>("sentences", SentimentTables.SENTENCES);
  }

  /**
   * One row per pair of a target and an assessment of it, from opinion mining: {@code target_text},
   * {@code target_sentiment}, {@code target_positive}, {@code target_negative}, {@code
   * target_offset}, {@code target_length}, {@code assessment_text}, {@code assessment_sentiment},
   * {@code assessment_positive}, {@code assessment_negative}, {@code assessment_offset}, {@code
   * assessment_length}, {@code is_negated}. A target without an assessment has no row. Default
   * task: {@code SentimentAnalysis}.
   */
  public static View<DocumentSentiment> opinions() {
    return new View<>("opinions", SentimentTables.OPINIONS);
  }

  /** One row per key phrase: {@code key_phrase}. Default task: {@code KeyPhraseExtraction}. */
  public static View<KeyPhrases> keyPhrases() {
    return new View<>("keyPhrases", DocumentTables.KEY_PHRASES);
  }

  /**
   * One row per entity: {@code text}, {@code category}, {@code subcategory}?, {@code type}?, {@code
   * offset}, {@code length}, {@code confidence_score}, {@code mask}? (personal data only). Default
   * task: {@code EntityRecognition}, for a custom project too; for personal data {@code
   * PiiEntityRecognition}.
   */
  public static View<EntityResult> entities() {
    return new View<>("entities", EntityTables.ENTITIES);
  }

  /** One row per document: {@code redacted_text}?. Default task: {@code PiiEntityRecognition}. */
  public static View<PiiEntities> redactedTexts() {
    return new View<>("redactedTexts", EntityTables.REDACTED_TEXTS);
  }

  /**
   * One row per mention of an entry of the knowledge base: {@code name}, {@code language}, {@code
   * id}?, {@code url}, {@code data_source}, {@code bing_id}?, {@code text}, {@code offset}, {@code
   * length}, {@code confidence_score}. Default task: {@code EntityLinking}.
   */
  public static View<LinkedEntities> linkedEntities() {
    return new View<>("linkedEntities", EntityTables.LINKED);
  }

  /**
   * One row per healthcare entity: {@code text}, {@code category}, {@code subcategory}?, {@code
   * offset}, {@code length}, {@code confidence_score}, {@code conditionality}?, {@code certainty}?,
   * {@code association}?, {@code temporality}?, {@code name}?, {@code links} (a JSON array of
   * objects with {@code dataSource} and {@code id}, <code>[]</code> if there is none). Default
   * task: {@code Healthcare}.
   */
  public static View<HealthcareEntities> healthcareEntities() {
    return new View<>("healthcareEntities", HealthcareTables.ENTITIES);
  }

  /**
   * One row per member of a relation: {@code relation_number}, which counts the relations of the
   * document from 1, {@code relation_type}, {@code confidence_score}? (of the relation), {@code
   * role}, {@code text}?, {@code category}?, {@code offset}?, {@code length}? (of the entity; null
   * if the service's reference to it is invalid). Default task: {@code Healthcare}.
   */
  public static View<HealthcareEntities> healthcareRelations() {
    return new View<>("healthcareRelations", HealthcareTables.RELATIONS);
  }

  /**
   * One row per sentence of an extractive summary: {@code text}, {@code rank_score}, {@code
   * offset}, {@code length}. Default task: {@code ExtractiveSummarization}.
   */
  public static View<ExtractiveSummary> extractedSentences() {
    return new View<>("extractedSentences", SummaryTables.EXTRACTED_SENTENCES);
  }

  /**
   * One row per abstractive summary: {@code text}, {@code chunk}?. Default task: {@code
   * AbstractiveSummarization}.
   */
  public static View<AbstractiveSummary> summaries() {
    return new View<>("summaries", SummaryTables.SUMMARIES);
  }

  /**
   * One row per summary of a conversation: {@code aspect}, {@code text}, {@code chunk}?. Default
   * task: {@code ConversationalSummarizationTask}, for a custom project too.
   */
  public static View<ConversationSummary> conversationSummaries() {
    return new View<>("conversationSummaries", SummaryTables.CONVERSATION_SUMMARIES);
  }

  /**
   * One row per item of a conversation: {@code item_id}, and its redacted forms {@code text}?,
   * {@code lexical}?, {@code itn}?, {@code masked_itn}?. Default task: {@code
   * ConversationalPIITask}.
   */
  public static View<ConversationPii> redactedItems() {
    return new View<>("redactedItems", EntityTables.REDACTED_ITEMS);
  }

  /**
   * One row per entity in an item of a conversation: {@code item_id}, and the columns of {@link
   * #entities}. Default task: {@code ConversationalPIITask}.
   */
  public static View<ConversationPii> itemEntities() {
    return new View<>("itemEntities", EntityTables.ITEM_ENTITIES);
  }

  /**
   * One row per label of a document: {@code category}, {@code confidence_score}. Default task:
   * {@code CustomClassification}, which is no kind of the service: the result does not say which of
   * the two kinds of classification it is from.
   */
  public static View<Classification> classifications() {
    return new View<>("classifications", DocumentTables.CLASSIFICATIONS);
  }

  /**
   * One row per document: {@code iso6391_name}, {@code name}?, {@code confidence_score}?, {@code
   * script_name}?, {@code script_iso15924_code}?. Default task: {@code LanguageDetection}.
   */
  public static View<DocumentLanguage> languages() {
    return new View<>("languages", DocumentTables.LANGUAGES);
  }

  /**
   * One row per dead letter: {@code reason}, {@code code}?, {@code inner_code}?, {@code message}.
   * Default task: the name of the task without a result; null if the dead letter stands for all
   * tasks. A partial result is not in the row, because it contains document text.
   */
  public static View<DeadLetter> deadLetters() {
    return new View<>("deadLetters", DocumentTables.DEAD_LETTERS);
  }

  /**
   * One row per result as the service's JSON: {@code kind}, {@code json}. Default task: the name of
   * the task.
   */
  public static View<RawResult> raw() {
    return new View<>("raw", DocumentTables.RAW);
  }
}
