package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One analyzer's answer to one document, without a service around it. */
final class Analysis {
  private static final Kind ANY_KIND = Kind.text("Any", "", Languages.ANY, new KeyPhraseAnalyzer());

  static final ApiVersion LATEST = new ApiVersion("2025-11-01");

  private Analysis() {}

  static ObjectNode of(TaskAnalyzer analyzer, String text, String parameters) throws IOException {
    return of(analyzer, new DocumentText(text), "en", parameters);
  }

  static ObjectNode of(TaskAnalyzer analyzer, DocumentText text, String language, String parameters)
      throws IOException {
    JsonNode source = JsonNodeFactory.instance.objectNode();
    Submission.Task task = task(parameters, null);
    return of(analyzer, new TaskInput(source, text, language, task, LATEST));
  }

  static ObjectNode of(TaskAnalyzer analyzer, TaskInput input) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    analyzer.analyze(input, answer);
    return answer;
  }

  static Submission.Task task(String parameters, @Nullable CustomProject project)
      throws IOException {
    JsonNode read = Caller.JSON.readTree(parameters.replace('\'', '"'));
    return new Submission.Task(ANY_KIND, null, read, project);
  }
}
