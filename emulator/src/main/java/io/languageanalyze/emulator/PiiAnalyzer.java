package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Personal information, and the text without it. */
final class PiiAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode answer) {
    List<Redaction.Part> parts = new ArrayList<>();
    for (Findings.Finding finding : input.text().findings()) {
      String category = finding.type().piiCategory(input.version());
      if (category != null && isWanted(input, finding, category)) {
        parts.add(new Redaction.Part(finding.span(), category));
      }
    }
    Redaction redaction = Redaction.of(input.parameters());
    if (redaction.masks()) {
      answer.put("redactedText", redaction.redact(input.text().value(), parts));
    }
    ArrayNode entities = answer.putArray("entities");
    for (Redaction.Part part : parts) {
      ObjectNode entity = entities.addObject();
      entity.put("text", input.text().slice(part.span()));
      entity.put("category", part.category());
      if (part.category().equals("DateTime")) {
        entity.put("subcategory", "Date");
      }
      input.text().putSpan(entity, part.span(), input.stringIndexType());
      entity.put("confidenceScore", 0.8);
    }
  }

  private static boolean isWanted(TaskInput input, Findings.Finding finding, String category) {
    JsonNode parameters = input.parameters();
    double threshold = parameters.path("confidenceScoreThreshold").path("default").asDouble(0);
    return isListed(parameters.path("piiCategories"), category)
        && finding.type().confidence() >= threshold
        && !isExcluded(parameters.path("valueExclusionPolicy"), input.text().slice(finding.span()));
  }

  /** No list, and the words All and Default, mean every category. */
  private static boolean isListed(JsonNode categories, String category) {
    if (categories.isEmpty()) {
      return true;
    }
    for (JsonNode listed : categories) {
      String word = listed.asText().toLowerCase(Locale.ROOT);
      if (word.equals("all")
          || word.equals("default")
          || word.equals(category.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isExcluded(JsonNode policy, String value) {
    boolean caseSensitive = policy.path("caseSensitive").asBoolean();
    for (JsonNode excluded : policy.path("excludedValues")) {
      String text = excluded.asText();
      if (caseSensitive ? text.equals(value) : text.equalsIgnoreCase(value)) {
        return true;
      }
    }
    return false;
  }
}
