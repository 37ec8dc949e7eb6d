package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.Caller;
import java.io.IOException;

/** One analyzer's result of one document, without a service around it. */
final class Analysis {
  static final ApiVersion LATEST = new ApiVersion("2025-11-01");

  private Analysis() {}

  static ObjectNode of(TaskAnalyzer analyzer, String text, String parameters) throws IOException {
    return of(analyzer, new DocumentText(text), "en", parameters);
  }

  static ObjectNode of(TaskAnalyzer analyzer, DocumentText text, String language, String parameters)
      throws IOException {
    JsonNode source = JsonNodeFactory.instance.objectNode();
    return of(analyzer, new TaskInput(source, text, language, json(parameters), null, LATEST));
  }

  static ObjectNode of(TaskAnalyzer analyzer, TaskInput input) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    analyzer.analyze(input, result);
    return result;
  }

  /** JSON, in which an apostrophe stands for a quotation mark. */
  static JsonNode json(String text) throws IOException {
    return Caller.JSON.readTree(text.replace('\'', '"'));
  }
}
