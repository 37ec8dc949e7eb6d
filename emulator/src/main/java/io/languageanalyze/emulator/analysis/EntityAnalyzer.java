package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Entities, in the vocabulary of the version. */
public final class EntityAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    Set<String> included = words(input.parameters().path("inclusionList"));
    Set<String> excluded = words(input.parameters().path("exclusionList"));
    ArrayNode entities = result.putArray("entities");
    for (Findings.Finding finding : findings(input)) {
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

  /** What is found; with overlaps allowed, also the numbers inside of it. */
  private static List<Findings.Finding> findings(TaskInput input) {
    String policy = input.parameters().path("overlapPolicy").path("policyKind").asText();
    if (!policy.equals("allowOverlap")) {
      return input.text().findings();
    }
    List<Findings.Finding> all = new ArrayList<>();
    for (Findings.Finding finding : input.text().findings()) {
      all.add(finding);
      Span amount = EntityMetadata.amount(input.text().slice(finding.span()));
      if (finding.type().hasAmount() && amount != null) {
        int start = finding.span().start();
        Span inside = new Span(start + amount.start(), start + amount.end());
        all.add(new Findings.Finding(FindingType.NUMBER, inside));
      }
    }
    return all;
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
      JsonNode options = input.parameters().path("inferenceOptions");
      if (!options.path("excludeNormalizedValues").asBoolean()) {
        EntityMetadata.put(entity, finding.type(), input.text().slice(finding.span()));
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
