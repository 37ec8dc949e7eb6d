package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Sentiment by lists of good and bad words, turned around by negations. */
public final class SentimentAnalyzer implements TaskAnalyzer {
  private static final String FIRST = "#/documents/0/";

  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    DocumentText text = input.text();
    List<Opinions> sentences = new ArrayList<>();
    Opinions.Reader reader = new Opinions.Reader(text, input.language());
    for (Span sentence : text.sentences()) {
      sentences.add(reader.read(sentence));
    }
    result.put("sentiment", documentSentiment(sentences));
    ObjectNode scores = result.putObject("confidenceScores");
    ArrayNode array = result.putArray("sentences");
    for (int i = 0; i < sentences.size(); i++) {
      addSentence(input, sentences.get(i), i, array.addObject());
    }
    putDocumentScores(array, scores);
  }

  /**
   * The mean over the sentences that have a polarity, or over all if none has, as in recorded
   * results: two neutral sentences and one of (0.57, 0.41, 0.02) make a document of (0.57, 0.41,
   * 0.02).
   */
  private static void putDocumentScores(ArrayNode sentences, ObjectNode scores) {
    List<JsonNode> voters = new ArrayList<>();
    sentences.forEach(voters::add);
    if (voters.stream().anyMatch(SentimentAnalyzer::hasPolarity)) {
      voters.removeIf(sentence -> !hasPolarity(sentence));
    }
    for (String name : List.of("positive", "neutral", "negative")) {
      double mean =
          voters.stream()
              .mapToDouble(sentence -> sentence.path("confidenceScores").path(name).asDouble())
              .average()
              .orElse(name.equals("neutral") ? 1 : 0);
      scores.put(name, WordPolarity.hundredths(mean));
    }
  }

  private static boolean hasPolarity(JsonNode sentence) {
    return !sentence.path("sentiment").asText().equals("neutral");
  }

  private static String documentSentiment(List<Opinions> sentences) {
    boolean good = sentences.stream().anyMatch(s -> s.polarity().sentiment().equals("positive"));
    boolean bad = sentences.stream().anyMatch(s -> s.polarity().sentiment().equals("negative"));
    if (good && bad) {
      return "mixed";
    }
    return good ? "positive" : bad ? "negative" : "neutral";
  }

  private static void addSentence(TaskInput input, Opinions opinions, int index, ObjectNode node) {
    node.put("sentiment", opinions.polarity().sentiment());
    opinions.polarity().putScores(node.putObject("confidenceScores"));
    addText(input, opinions.sentence(), node);
    if (!input.parameters().path("opinionMining").asBoolean()) {
      return;
    }
    ArrayNode targets = node.putArray("targets");
    for (Opinions.Target target : opinions.targets()) {
      ObjectNode added = targets.addObject();
      added.put("sentiment", target.sentiment());
      target.polarity().putTwoScores(added.putObject("confidenceScores"));
      addText(input, target.span(), added);
      ArrayNode relations = added.putArray("relations");
      for (int assessment : target.assessments()) {
        relations
            .addObject()
            .put("relationType", "assessment")
            .put("ref", FIRST + "sentences/" + index + "/assessments/" + assessment);
      }
    }
    ArrayNode assessments = node.putArray("assessments");
    for (Opinions.Assessment assessment : opinions.assessments()) {
      ObjectNode added = assessments.addObject();
      added.put("sentiment", assessment.polarity().sentiment());
      assessment.polarity().putTwoScores(added.putObject("confidenceScores"));
      addText(input, assessment.span(), added);
      added.put("isNegated", assessment.negated());
    }
  }

  private static void addText(TaskInput input, Span span, ObjectNode node) {
    input.text().putSpan(node, span, input.stringIndexType());
    node.put("text", input.text().slice(span));
  }

  @Override
  public ObjectNode onPage(ObjectNode result, int index) {
    if (index == 0 || !result.path("sentences").path(0).has("targets")) {
      return result;
    }
    ObjectNode moved = result.deepCopy();
    for (JsonNode sentence : moved.path("sentences")) {
      for (JsonNode target : sentence.path("targets")) {
        for (JsonNode relation : target.path("relations")) {
          String ref = relation.path("ref").asText().substring(FIRST.length());
          ((ObjectNode) relation).put("ref", "#/documents/" + index + "/" + ref);
        }
      }
    }
    return moved;
  }
}
