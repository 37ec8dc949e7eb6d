package io.languageanalyze.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.RawResult;

/** The lines of the output files. Each is one JSON object. */
final class OutputLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OutputLines() {}

  /** A line of {@code results.jsonl}: id, task, kind, result. */
  static String result(RawResult result) throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", result.getDocument().getId());
    line.put("task", result.getTaskName());
    line.put("kind", result.getKind());
    line.set("result", outcome(result));
    return line.toString();
  }

  /**
   * A line of {@code dead-letters.jsonl}: id, task (null for all tasks), reason, code, message, and
   * partialResult where there is one.
   */
  static String deadLetter(DeadLetter deadLetter) throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", deadLetter.getDocument().getId());
    return fill(line, deadLetter).toString();
  }

  /** A line of {@code documents.jsonl}: id, results by task, dead letters. */
  static String document(AnalyzedDocument document) throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", document.getDocument().getId());
    ObjectNode results = line.putObject("results");
    for (RawResult result : document.getResults()) {
      results.set(result.getTaskName(), outcome(result));
    }
    ArrayNode deadLetters = line.putArray("deadLetters");
    for (DeadLetter deadLetter : document.getDeadLetters()) {
      fill(deadLetters.addObject(), deadLetter);
    }
    return line.toString();
  }

  private static ObjectNode fill(ObjectNode line, DeadLetter deadLetter)
      throws JsonProcessingException {
    // The inner code is the precise one: InvalidDocument rather than InvalidArgument.
    String code = deadLetter.getInnerCode();
    line.put("task", deadLetter.getTaskName());
    line.put("reason", deadLetter.getReason().name());
    line.put("code", code == null ? deadLetter.getCode() : code);
    line.put("message", deadLetter.getMessage());
    String partial = deadLetter.getPartialResult();
    if (partial != null) {
      line.set("partialResult", JSON.readTree(partial));
    }
    return line;
  }

  // Parsed, so that the line is one line whatever is in the result.
  private static JsonNode outcome(RawResult result) throws JsonProcessingException {
    return JSON.readTree(result.getJson());
  }
}
