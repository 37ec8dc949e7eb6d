package io.languageanalyze.model.task;

import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.RawResult;

/**
 * Creates tasks for {@link Document}s: one method for each kind, and {@link #ofKind} for any other
 * kind.
 */
public final class TextTasks {

  private TextTasks() {}

  /** Creates a sentiment analysis task (kind {@code SentimentAnalysis}). */
  public static SentimentTask sentiment() {
    return new SentimentTask(null, StringIndexType.DEFAULT);
  }

  /** Creates a key phrase extraction task (kind {@code KeyPhraseExtraction}). */
  public static KeyPhrasesTask keyPhrases() {
    return new KeyPhrasesTask(null, Parameters.NONE);
  }

  /**
   * Creates an entity recognition task (kind {@code EntityRecognition}): people, places,
   * organizations, dates, quantities and others.
   */
  public static EntitiesTask entities() {
    return new EntitiesTask(null, StringIndexType.DEFAULT);
  }

  /** Creates a task that finds and masks personal data (kind {@code PiiEntityRecognition}). */
  public static PiiTask pii() {
    return new PiiTask(null, StringIndexType.DEFAULT);
  }

  /**
   * Creates a language detection task. Its result is the detected language that the service adds to
   * the results of the other tasks, free of charge. Without any other task, a {@link #keyPhrases}
   * task is sent and billed, and its own result is dropped. With {@link #entities} as the only
   * other task it may find nothing: the specification of 2025-11-01 has no detected language in
   * entity results, although earlier versions return one.
   *
   * <p>The task sets the transform's default language to {@code auto}. For a document that names
   * its language the service detects none; the document becomes a dead letter of this task with the
   * reason {@link DeadLetterReason#MISSING_RESULT}. Since api-version 2022-07-01-preview, among the
   * generally available ones since 2024-11-01.
   */
  public static LanguageDetectionTask languageDetection() {
    return new LanguageDetectionTask(null);
  }

  /**
   * Creates an entity linking task (kind {@code EntityLinking}), which finds the Wikipedia entries
   * that the text mentions.
   */
  public static EntityLinkingTask entityLinking() {
    return new EntityLinkingTask(null, StringIndexType.DEFAULT);
  }

  /**
   * Creates a healthcare task (kind {@code Healthcare}), which finds diagnoses, medications,
   * examinations and others, and their relations.
   */
  public static HealthcareTask healthcare() {
    return new HealthcareTask(null, StringIndexType.DEFAULT);
  }

  /**
   * Creates an extractive summarization task (kind {@code ExtractiveSummarization}). Since
   * api-version 2023-04-01.
   */
  public static ExtractiveSummaryTask extractiveSummary() {
    return new ExtractiveSummaryTask(null, StringIndexType.DEFAULT);
  }

  /**
   * Creates an abstractive summarization task (kind {@code AbstractiveSummarization}). Since
   * api-version 2023-04-01.
   */
  public static AbstractiveSummaryTask abstractiveSummary() {
    return new AbstractiveSummaryTask(null, StringIndexType.DEFAULT);
  }

  /**
   * Creates an entity recognition task with a custom project (kind {@code
   * CustomEntityRecognition}).
   */
  public static CustomEntitiesTask customEntities(String projectName, String deploymentName) {
    return new CustomEntitiesTask(
        null, StringIndexType.DEFAULT.project(projectName, deploymentName));
  }

  /**
   * Creates a single-label classification task with a custom project (kind {@code
   * CustomSingleLabelClassification}).
   */
  public static ClassificationTask customSingleLabel(String projectName, String deploymentName) {
    return new ClassificationTask(
        "CustomSingleLabelClassification",
        null,
        Parameters.NONE.project(projectName, deploymentName));
  }

  /**
   * Creates a multi-label classification task with a custom project (kind {@code
   * CustomMultiLabelClassification}).
   */
  public static ClassificationTask customMultiLabel(String projectName, String deploymentName) {
    return new ClassificationTask(
        "CustomMultiLabelClassification",
        null,
        Parameters.NONE.project(projectName, deploymentName));
  }

  /**
   * Creates a task of any kind of the analyze-text job API, whose results are the service's JSON.
   * It has no parameters; offsets are in the service's default unit unless {@code stringIndexType}
   * is set.
   *
   * @param kind the kind, as in the request, such as {@code CustomHealthcare}
   */
  public static Task<Document, RawResult> ofKind(String kind) {
    return RawTask.ofKind(kind);
  }
}
