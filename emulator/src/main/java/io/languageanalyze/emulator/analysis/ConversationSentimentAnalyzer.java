package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The sentiment of each item of a conversation, as that of a document. */
public final class ConversationSentimentAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode whole) {
    ArrayNode items = whole.putArray("conversationItems");
    for (JsonNode item : input.source().path("conversationItems")) {
      DocumentText text = new DocumentText(item.path("text").asText());
      Opinions.Reader reader = new Opinions.Reader(text, input.language());
      WordPolarity polarity =
          text.sentences().stream()
              .map(sentence -> reader.read(sentence).polarity())
              .reduce(WordPolarity.NONE, WordPolarity::plus);
      boolean mixed = polarity.good() > 0 && polarity.bad() > 0;
      ObjectNode result = items.addObject();
      result.set("id", item.path("id"));
      result.set("participantId", item.path("participantId"));
      result.put("sentiment", mixed ? "mixed" : polarity.sentiment());
      polarity.putScores(result.putObject("confidenceScores"));
    }
  }
}
