package io.languageanalyze.cli;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;

/** The words for the tasks that documents take. */
enum TextWord implements TaskWord<Document> {
  SENTIMENT("sentiment"),
  PII("pii"),
  KEY_PHRASES("key-phrases"),
  ENTITIES("entities"),
  ENTITY_LINKING("entity-linking"),
  LANGUAGE("language"),
  HEALTHCARE("healthcare"),
  EXTRACTIVE_SUMMARY("extractive-summary"),
  ABSTRACTIVE_SUMMARY("abstractive-summary"),
  CUSTOM_ENTITIES("custom-entities"),
  CUSTOM_SINGLE_LABEL("custom-single-label"),
  CUSTOM_MULTI_LABEL("custom-multi-label");

  private final String word;

  TextWord(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public boolean isCustom() {
    return switch (this) {
      case CUSTOM_ENTITIES, CUSTOM_SINGLE_LABEL, CUSTOM_MULTI_LABEL -> true;
      default -> false;
    };
  }

  /** Sentiment comes with the targets of opinions. */
  @Override
  public Task<Document, ?> task(String project, String deployment) {
    return switch (this) {
      case SENTIMENT -> TextTasks.sentiment().withOpinionMining(true);
      case PII -> TextTasks.pii();
      case KEY_PHRASES -> TextTasks.keyPhrases();
      case ENTITIES -> TextTasks.entities();
      case ENTITY_LINKING -> TextTasks.entityLinking();
      case LANGUAGE -> TextTasks.languageDetection();
      case HEALTHCARE -> TextTasks.healthcare();
      case EXTRACTIVE_SUMMARY -> TextTasks.extractiveSummary();
      case ABSTRACTIVE_SUMMARY -> TextTasks.abstractiveSummary();
      case CUSTOM_ENTITIES -> TextTasks.customEntities(project, deployment);
      case CUSTOM_SINGLE_LABEL -> TextTasks.customSingleLabel(project, deployment);
      case CUSTOM_MULTI_LABEL -> TextTasks.customMultiLabel(project, deployment);
    };
  }
}
