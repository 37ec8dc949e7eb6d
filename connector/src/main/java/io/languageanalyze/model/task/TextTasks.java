package io.languageanalyze.model.task;

import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.RawResult;

/** Tasks for {@link Document}s: one method for each kind, and one for all other kinds. */
public final class TextTasks {

  private TextTasks() {}

  /** Is the text positive, negative, neutral or mixed, as a whole and sentence by sentence? */
  public static SentimentTask sentiment() {
    return new SentimentTask(null, StringIndexType.DEFAULT);
  }

  /** What are the main points of the text? */
  public static KeyPhrasesTask keyPhrases() {
    return new KeyPhrasesTask(null, Parameters.NONE);
  }

  /** Which people, places, organizations, dates, quantities and so on does the text name? */
  public static EntitiesTask entities() {
    return new EntitiesTask(null, StringIndexType.DEFAULT);
  }

  /** Which personal data does the text hold, and how does it read without them? */
  public static PiiTask pii() {
    return new PiiTask(null, StringIndexType.DEFAULT);
  }

  /**
   * In which language is the text? The answer is read from the detected language that the service
   * adds to the answers of the other tasks, which is free. Asked alone it costs what {@link
   * #keyPhrases} costs: that task is then sent, and its own answer dropped. Beside {@link
   * #entities} alone it may find nothing: the specification of 2025-11-01 names no detected
   * language in their answers, although older versions were seen to send one.
   *
   * <p>The transform's default language is then {@code auto}. A document that names another has
   * nothing detected: it becomes a dead letter of this task with the reason {@link
   * DeadLetterReason#MISSING_RESULT}. Since api-version 2022-07-01-preview, among the generally
   * available ones since 2024-11-01.
   */
  public static LanguageDetectionTask languageDetection() {
    return new LanguageDetectionTask(null);
  }

  /** Which entries of Wikipedia does the text speak of? */
  public static EntityLinkingTask entityLinking() {
    return new EntityLinkingTask(null, StringIndexType.DEFAULT);
  }

  /** Which diagnoses, medications, examinations and so on does the text name, and of whom? */
  public static HealthcareTask healthcare() {
    return new HealthcareTask(null, StringIndexType.DEFAULT);
  }

  /** Which sentences of the text say the most? Since api-version 2023-04-01. */
  public static ExtractiveSummaryTask extractiveSummary() {
    return new ExtractiveSummaryTask(null, StringIndexType.DEFAULT);
  }

  /** How does the text read in fewer words? Since api-version 2023-04-01. */
  public static AbstractiveSummaryTask abstractiveSummary() {
    return new AbstractiveSummaryTask(null, StringIndexType.DEFAULT);
  }

  /** Which entities of a custom project does the text name? */
  public static CustomEntitiesTask customEntities(String projectName, String deploymentName) {
    return new CustomEntitiesTask(
        null, StringIndexType.DEFAULT.project(projectName, deploymentName));
  }

  /** Which label of a custom project fits the text? */
  public static ClassificationTask customSingleLabel(String projectName, String deploymentName) {
    return new ClassificationTask(
        "CustomSingleLabelClassification",
        null,
        Parameters.NONE.project(projectName, deploymentName));
  }

  /** Which labels of a custom project fit the text? */
  public static ClassificationTask customMultiLabel(String projectName, String deploymentName) {
    return new ClassificationTask(
        "CustomMultiLabelClassification",
        null,
        Parameters.NONE.project(projectName, deploymentName));
  }

  /**
   * A task of any kind of the analyze-text job API, answered with the service's JSON. No parameter
   * is set; offsets are in the service's own unit unless {@code stringIndexType} is given.
   *
   * @param kind the kind as in the request, such as {@code CustomHealthcare}
   */
  public static Task<Document, RawResult> ofKind(String kind) {
    return RawTask.ofKind(kind);
  }
}
