package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Every keyword of the project is an entity of its label's category. */
public final class CustomEntityAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    ArrayNode entities = result.putArray("entities");
    for (PhraseTable.Match<String> match : input.keywords().find(input.text())) {
      ObjectNode entity = entities.addObject();
      entity.put("text", input.text().slice(match.span()));
      entity.put("category", match.value());
      input.text().putSpan(entity, match.span(), input.stringIndexType());
      entity.put("confidenceScore", 0.85);
    }
  }
}
