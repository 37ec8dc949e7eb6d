package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences that say most, shortened and put together. */
public final class AbstractiveSummaryAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    String topic =
        input.parameters().path("instruction").asText()
            + " "
            + input.parameters().path("query").asText();
    DocumentText text = input.text();
    String summary =
        SentenceRanking.of(text, input.language(), topic)
            .bestInOrder(sentences(input.parameters()))
            .stream()
            .map(sentence -> SentenceShortener.of(text.slice(sentence.span())))
            .collect(Collectors.joining(" "));
    ArrayNode summaries = result.putArray("summaries");
    if (summary.isEmpty()) {
      return;
    }
    ObjectNode node = summaries.addObject().put("text", summary);
    Span whole = new Span(0, text.value().length());
    text.putSpan(node.putArray("contexts").addObject(), whole, input.stringIndexType());
  }

  /** How many sentences a task asks for: in words, by a number, or not at all. */
  static int sentences(JsonNode parameters) {
    return switch (parameters.path("summaryLength").asText().toLowerCase(Locale.ROOT)) {
      case "short" -> 2;
      case "medium" -> 4;
      case "long" -> 7;
      default -> parameters.path("sentenceCount").asInt(3);
    };
  }
}
