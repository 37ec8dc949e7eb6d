package io.languageanalyze.internal.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds the names and numbers of {@link SpokenWords}, and masks them in each form by itself. */
final class TurnService {

  private static final String DIGIT = "(?:zero|one|two|three|four|five|six|seven|eight|nine)";
  private static final Pattern FOUND =
      Pattern.compile(
          "[Aa]nn\\d+ [Ll]ee|\\d\\d-\\d+|\\b\\d{4,5}\\b|" + DIGIT + "(?: " + DIGIT + "){3,4}");
  private static final List<String> FORMS = List.of("text", "lexical", "itn", "maskedItn");

  private final String source;
  private final boolean timings;
  private final String policy;
  private final String character;

  TurnService(Map<String, Object> parameters) {
    source = String.valueOf(parameters.getOrDefault("redactionSource", "text"));
    timings = parameters.containsKey("redactAudioTiming");
    character = String.valueOf(parameters.getOrDefault("redactionCharacter", "*"));
    policy =
        parameters.get("redactionPolicy") instanceof Map<?, ?> members
            ? String.valueOf(members.get("policyKind"))
            : "characterMask";
  }

  String taskOutcome(JsonNode conversation) {
    ObjectNode taskOutcome = JsonNodeFactory.instance.objectNode();
    ArrayNode items = taskOutcome.putArray("conversationItems");
    for (JsonNode item : conversation.get("conversationItems")) {
      ObjectNode result = items.addObject().put("id", item.get("id").asText());
      ObjectNode content = result.putObject("redactedContent");
      ArrayNode entities = result.putArray("entities");
      for (String form : FORMS) {
        if (item.has(form)) {
          String of = item.has(source) ? source : "text";
          content.put(form, redacted(item.get(form).asText(), form.equals(of) ? entities : null));
        }
      }
      if (timings && item.has("wordLevelTimings")) {
        putTimings(item, content.putArray("audioTimings"));
      }
    }
    return taskOutcome.toString();
  }

  private String redacted(String text, @Nullable ArrayNode entities) {
    StringBuilder redacted = new StringBuilder();
    int done = 0;
    for (MatchResult found : FOUND.matcher(text).results().toList()) {
      redacted.append(text, done, found.start());
      String mask = mask(found.group());
      if (entities != null) {
        ObjectNode entity = entities.addObject().put("text", found.group()).put("category", "P");
        entity.put("offset", length(text.substring(0, found.start())));
        entity.put("length", length(found.group()));
        if (policy.equals("entityMask")) {
          entity.put("mask", mask).put("maskOffset", length(redacted.toString()));
          entity.put("maskLength", length(mask));
        }
      }
      redacted.append(mask);
      done = found.end();
    }
    return redacted.append(text.substring(done)).toString();
  }

  private String mask(String value) {
    return switch (policy) {
      case "noMask" -> value;
      case "entityMask" -> "[P]";
      default -> character.repeat(value.length());
    };
  }

  private static int length(String text) {
    return Offset.lengthOf(text).textElements();
  }

  private static void putTimings(JsonNode item, ArrayNode all) {
    String lexical = item.get("lexical").asText();
    List<JsonNode> sentTexts = new ArrayList<>();
    item.get("wordLevelTimings").forEach(sentTexts::add);
    for (MatchResult found : FOUND.matcher(lexical).results().toList()) {
      int first = sentTexts(lexical.substring(0, found.start()));
      int last = sentTexts(lexical.substring(0, found.end())) - 1;
      long start = sentTexts.get(first).get("offset").asLong();
      long end =
          sentTexts.get(last).get("offset").asLong() + sentTexts.get(last).get("duration").asLong();
      all.addObject().put("offset", start).put("duration", end - start);
    }
  }

  private static int sentTexts(String text) {
    return text.isBlank() ? 0 : text.strip().split(" ", -1).length;
  }
}
