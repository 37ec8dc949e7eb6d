package io.languageanalyze.internal.view;

import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.result.Classification;
import io.languageanalyze.model.result.ClassifiedCategory;
import io.languageanalyze.model.result.DocumentLanguage;
import io.languageanalyze.model.result.KeyPhrases;

/** The views of whole documents: phrases, labels, languages, raw results and dead letters. */
public final class DocumentTables {

  public static final FlatTable<KeyPhrases, ?> KEY_PHRASES =
      FlatTable.<KeyPhrases, String>of(
              "KeyPhraseExtraction", KeyPhrases::getDocument, KeyPhrases::getKeyPhrases)
          .text("key_phrase", phrase -> phrase)
          .table();

  public static final FlatTable<Classification, ?> CLASSIFICATIONS =
      FlatTable.<Classification, ClassifiedCategory>of(
              "CustomClassification", Classification::getDocument, Classification::getCategories)
          .text("category", ClassifiedCategory::getCategory)
          .number("confidence_score", ClassifiedCategory::getConfidenceScore)
          .table();

  public static final FlatTable<DocumentLanguage, ?> LANGUAGES =
      FlatTable.of("LanguageDetection", DocumentLanguage::getDocument)
          .text("iso6391_name", found -> found.getDetectedLanguage().getIso6391Name())
          .textOrNull("name", found -> found.getDetectedLanguage().getName())
          .numberOrNull(
              "confidence_score", found -> found.getDetectedLanguage().getConfidenceScore())
          .textOrNull("script_name", found -> found.getDetectedLanguage().getScriptName())
          .textOrNull(
              "script_iso15924_code", found -> found.getDetectedLanguage().getScriptIso15924Code())
          .table();

  public static final FlatTable<DeadLetter, ?> DEAD_LETTERS =
      FlatTable.of(Column.textOrNull("task", DeadLetter::getTaskName), DeadLetter::getDocument)
          .text("reason", DeadLetter::getReasonName)
          .textOrNull("code", DeadLetter::getCode)
          .textOrNull("inner_code", DeadLetter::getInnerCode)
          .text("message", DeadLetter::getMessage)
          .table();

  public static final FlatTable<RawResult, ?> RAW =
      FlatTable.of(Column.text("task", RawResult::getTaskName), RawResult::getDocument)
          .text("kind", RawResult::getKind)
          .text("json", RawResult::getJson)
          .table();

  private DocumentTables() {}
}
