package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The personal information of a text that a task wants to know of. */
final class PiiParts {
  /** A number or code: what can be called by a synonym. */
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\d-]{0,20}\\d[\\p{L}\\d-]{0,20}");

  /** How far after a synonym its value may begin, in UTF-16 code units. */
  private static final int REACH = 20;

  private final TaskInput input;

  private PiiParts(TaskInput input) {
    this.input = input;
  }

  /** All parts in the order of the text, no two overlapping. */
  static List<Redaction.Part> of(TaskInput input) {
    PiiParts parts = new PiiParts(input);
    List<Redaction.Part> all = new ArrayList<>();
    for (Redaction.Part candidate : parts.candidates()) {
      boolean free = all.isEmpty() || !all.get(all.size() - 1).span().overlaps(candidate.span());
      if (free && parts.isWanted(candidate)) {
        all.add(candidate);
      }
    }
    return all;
  }

  /** In the order of the text; at one place, what a synonym names before what resembles it. */
  private List<Redaction.Part> candidates() {
    List<Redaction.Part> named = new ArrayList<>(namedBySynonyms());
    double threshold = threshold();
    for (Findings.Finding finding : input.text().findings()) {
      String category = finding.type().piiCategory(input.version());
      if (category != null && finding.type().confidence() >= threshold(category, threshold)) {
        named.add(new Redaction.Part(finding.span(), category));
      }
    }
    named.sort(Comparator.comparingInt(part -> part.span().start()));
    return named;
  }

  private List<Redaction.Part> namedBySynonyms() {
    PhraseTable<String> synonyms = new PhraseTable<>();
    for (JsonNode entry : input.parameters().path("entitySynonyms")) {
      for (JsonNode synonym : entry.path("synonyms")) {
        synonyms.add(synonym.path("synonym").asText(), entry.path("entityType").asText());
      }
    }
    List<Redaction.Part> parts = new ArrayList<>();
    String text = input.text().value();
    Matcher matcher = VALUE.matcher(text);
    for (PhraseTable.Match<String> match : synonyms.find(input.text())) {
      int from = match.span().end();
      matcher.region(from, Math.min(text.length(), from + REACH + 41));
      if (matcher.find() && matcher.start() - from <= REACH) {
        parts.add(new Redaction.Part(new Span(matcher.start(), matcher.end()), match.value()));
      }
    }
    return parts;
  }

  private boolean isWanted(Redaction.Part part) {
    JsonNode parameters = input.parameters();
    return isListed(parameters.path("piiCategories"), part.category())
        && !names(parameters.path("excludePiiCategories"), part.category())
        && !isExcluded(parameters.path("valueExclusionPolicy"), input.text().slice(part.span()));
  }

  private double threshold() {
    return input.parameters().path("confidenceScoreThreshold").path("default").asDouble(0);
  }

  private double threshold(String category, double otherwise) {
    JsonNode overrides = input.parameters().path("confidenceScoreThreshold").path("overrides");
    for (JsonNode override : overrides) {
      String entity = override.path("entity").asText(override.path("entityType").asText());
      String language = override.path("language").asText(input.language());
      if (entity.equalsIgnoreCase(category) && language.equalsIgnoreCase(input.language())) {
        return override.path("value").asDouble(otherwise);
      }
    }
    return otherwise;
  }

  /** No list, and the words All and Default, mean every category. */
  static boolean isListed(JsonNode categories, String category) {
    if (categories.isEmpty()) {
      return true;
    }
    for (JsonNode listed : categories) {
      String word = listed.asText();
      if (word.equalsIgnoreCase("all")
          || word.equalsIgnoreCase("default")
          || word.equalsIgnoreCase(category)) {
        return true;
      }
    }
    return false;
  }

  static boolean names(JsonNode categories, String category) {
    for (JsonNode listed : categories) {
      if (listed.asText().equalsIgnoreCase(category)) {
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
