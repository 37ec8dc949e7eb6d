package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Entities, in the vocabulary of the version. */
final class EntityAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode answer) {
    Set<String> included = words(input.parameters().path("inclusionList"));
    Set<String> excluded = words(input.parameters().path("exclusionList"));
    ArrayNode entities = answer.putArray("entities");
    for (Findings.Finding finding : input.text().findings()) {
      String category = finding.type().category(input.version());
      if (category == null) {
        continue;
      }
      String type = finding.type().laterType();
      boolean wanted = included.isEmpty() || isNamed(included, category, type);
      if (wanted && !isNamed(excluded, category, type)) {
        addEntity(input, finding, category, entities.addObject());
      }
    }
  }

  private static void addEntity(
      TaskInput input, Findings.Finding finding, String category, ObjectNode entity) {
    double confidence = finding.type().confidence();
    boolean tagged = input.version().tagsEntities();
    entity.put("text", input.text().slice(finding.span()));
    entity.put("category", category);
    if (tagged) {
      entity.put("type", finding.type().laterType());
    } else if (finding.type().subcategory() != null) {
      entity.put("subcategory", finding.type().subcategory());
    }
    input.text().putSpan(entity, finding.span(), input.stringIndexType());
    entity.put("confidenceScore", confidence);
    if (tagged) {
      ArrayNode tags = entity.putArray("tags");
      tags.addObject().put("name", category).put("confidenceScore", confidence);
      if (!category.equals(finding.type().laterType())) {
        tags.addObject().put("name", finding.type().laterType()).put("confidenceScore", confidence);
      }
    }
  }

  private static boolean isNamed(Set<String> words, String category, @Nullable String type) {
    return words.contains(category.toLowerCase(Locale.ROOT))
        || (type != null && words.contains(type.toLowerCase(Locale.ROOT)));
  }

  private static Set<String> words(JsonNode array) {
    Set<String> words = new HashSet<>();
    array.forEach(word -> words.add(word.asText().toLowerCase(Locale.ROOT)));
    return words;
  }
}
