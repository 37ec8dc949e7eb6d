package io.languageanalyze.cli;

import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Documents and their tasks.
 *
 * @param patterns files, folders and globs; empty for the bundled documents
 */
record DocumentAnalysis(List<String> patterns, List<Task<Document, ?>> tasks)
    implements Analysis<Document> {

  /** How tasks are named. */
  static final TaskWords<Document> WORDS =
      new TaskWords<>(
          List.of(TextWord.values()),
          List.of(ConversationWord.values()),
          "is a task for conversations; it needs --conversations");

  /** What is asked unless the command line says otherwise. */
  static final String DEFAULT =
      TaskWords.patterns(
          List.of(TextWord.SENTIMENT, TextWord.PII, TextWord.KEY_PHRASES, TextWord.ENTITIES));

  @Override
  public Analyze<Document> transform() {
    return LanguageAnalyzeIO.analyzeText().withTasks(tasks);
  }

  @Override
  public List<Document> read(Path output) throws IOException {
    List<InputDocument> inputs =
        patterns.isEmpty() ? BundledDocuments.read() : Inputs.read(patterns, output);
    return inputs.stream().map(InputDocument::toDocument).toList();
  }

  @Override
  public Document withMetadata(Document document, Map<String, String> metadata) {
    return document.withMetadata(metadata);
  }

  @Override
  public Class<Document> type() {
    return Document.class;
  }

  @Override
  public String noun() {
    return "document";
  }
}
