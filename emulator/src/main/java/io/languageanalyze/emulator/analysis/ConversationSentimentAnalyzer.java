package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The sentiment of each item of a conversation, as that of a document. */
public final class ConversationSentimentAnalyzer implements TaskAnalyzer {
  @Override
  public void analyze(TaskInput input, ObjectNode answer) {
    ArrayNode items = answer.putArray("conversationItems");
    for (JsonNode item : input.source().path("conversationItems")) {
      DocumentText text = new DocumentText(item.path("text").asText());
      Opinions.Reader reader = new Opinions.Reader(text, input.language());
      WordPolarity mood =
          text.sentences().stream()
              .map(sentence -> reader.read(sentence).mood())
              .reduce(WordPolarity.NONE, WordPolarity::plus);
      boolean mixed = mood.good() > 0 && mood.bad() > 0;
      ObjectNode result = items.addObject();
      result.set("id", item.path("id"));
      result.set("participantId", item.path("participantId"));
      result.put("sentiment", mixed ? "mixed" : mood.sentiment());
      mood.putScores(result.putObject("confidenceScores"));
    }
  }
}
