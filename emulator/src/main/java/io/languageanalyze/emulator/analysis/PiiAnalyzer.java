package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Personal information, and the text without it. */
public final class PiiAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    List<Redaction.Part> parts = PiiParts.of(input);
    Redaction redaction = Redaction.of(input.parameters());
    Redaction.Redacted redacted = redaction.redact(input.text().value(), parts);
    DocumentText redactedText = new DocumentText(redacted.text());
    if (redaction.masks()) {
      result.put("redactedText", redacted.text());
    }
    ArrayNode entities = result.putArray("entities");
    for (int i = 0; i < parts.size(); i++) {
      Redaction.Part part = parts.get(i);
      ObjectNode entity = entities.addObject();
      entity.put("text", input.text().slice(part.span()));
      entity.put("category", part.category());
      if (part.category().equals("DateTime")) {
        entity.put("subcategory", "Date");
      }
      input.text().putSpan(entity, part.span(), input.stringIndexType());
      entity.put("confidenceScore", 0.8);
      if (input.version().since("2025-11-15-preview")) {
        putMask(entity, redacted.masks().get(i), redactedText, input.stringIndexType());
      }
    }
  }

  /** Says what stands in the entity's place, if that is more than a row of characters. */
  static void putMask(
      ObjectNode entity, Redaction.Mask mask, DocumentText redacted, StringIndexType type) {
    if (mask.named()) {
      ObjectNode span = entity.objectNode();
      redacted.putSpan(span, mask.span(), type);
      entity.put("mask", mask.text());
      entity.set("maskOffset", span.get("offset"));
      entity.set("maskLength", span.get("length"));
    }
  }
}
