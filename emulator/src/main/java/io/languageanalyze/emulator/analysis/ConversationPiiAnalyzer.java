package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Personal information in the items of a conversation. Each form of an item is read and redacted by
 * itself; the entities are those of the form that {@code redactionSource} names.
 */
public final class ConversationPiiAnalyzer implements TaskAnalyzer {
  private static final List<String> FORMS = List.of("itn", "lexical", "maskedItn", "text");
  private static final int LONG_NUMBER = 6;

  @Override
  public void analyze(TaskInput input, ObjectNode whole) {
    Map<String, Redaction> redactions = new LinkedHashMap<>();
    FORMS.forEach(form -> redactions.put(form, Redaction.of(input.parameters())));
    ArrayNode items = whole.putArray("conversationItems");
    for (JsonNode item : input.source().path("conversationItems")) {
      ObjectNode result = items.addObject();
      result.set("id", item.path("id"));
      ObjectNode content = result.putObject("redactedContent");
      ArrayNode entities = result.putArray("entities");
      String source = source(input, item);
      redactions.forEach(
          (form, redaction) -> {
            if (item.path(form).isTextual()) {
              Form read = read(input, item, form, redaction);
              content.put(form, read.redacted().text());
              if (form.equals(source)) {
                read.addEntities(input, entities);
              }
            }
          });
      if (asksForTimings(input.parameters()) && item.path("wordLevelTimings").isArray()) {
        Form lexical = read(input, item, "lexical", Redaction.of(input.parameters()));
        AudioTimings.of(lexical.text().value(), lexical.parts(), item.path("wordLevelTimings"))
            .addTo(content.putArray("audioTimings"));
      }
    }
  }

  /** The first version had another name for it. */
  private static boolean asksForTimings(JsonNode parameters) {
    return parameters.path("redactAudioTiming").asBoolean()
        || parameters.path("includeAudioRedaction").asBoolean();
  }

  /** The form the task asks for, and the display form where an item does not have that. */
  private static String source(TaskInput input, JsonNode item) {
    for (String form : FORMS) {
      if (form.equalsIgnoreCase(input.parameters().path("redactionSource").asText())
          && item.path(form).isTextual()) {
        return form;
      }
    }
    return "text";
  }

  private static Form read(TaskInput input, JsonNode item, String form, Redaction redaction) {
    DocumentText text = new DocumentText(item.path(form).asText());
    boolean spoken = item.has("lexical");
    List<Findings.Finding> findings =
        spoken ? SpokenForms.findings(text, input.language()) : text.findings();
    List<Redaction.Part> parts = new ArrayList<>();
    for (Findings.Finding finding : findings) {
      String category = finding.type().conversationCategory(input.version());
      boolean number = finding.type() == FindingType.NUMBER;
      if (category != null
          && !(number && finding.span().length() < LONG_NUMBER)
          && isWanted(input.parameters(), category)) {
        parts.add(new Redaction.Part(finding.span(), category));
      }
    }
    return new Form(text, parts, redaction.redact(text.value(), parts));
  }

  private static boolean isWanted(JsonNode parameters, String category) {
    return !PiiParts.names(parameters.path("excludePiiCategories"), category)
        && PiiParts.isListed(parameters.path("piiCategories"), category);
  }

  /** One form of an item, with what was found in it. */
  private record Form(DocumentText text, List<Redaction.Part> parts, Redaction.Redacted redacted) {

    void addEntities(TaskInput input, ArrayNode entities) {
      DocumentText redactedText = new DocumentText(redacted.text());
      for (int i = 0; i < parts.size(); i++) {
        Redaction.Part part = parts.get(i);
        ObjectNode entity = entities.addObject();
        entity.put("text", text.slice(part.span()));
        entity.put("category", part.category());
        text.putSpan(entity, part.span(), input.stringIndexType());
        entity.put("confidenceScore", 0.88);
        PiiAnalyzer.putMask(entity, redacted.masks().get(i), redactedText, input.stringIndexType());
      }
    }
  }
}
