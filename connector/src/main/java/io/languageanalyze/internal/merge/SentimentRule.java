package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.merge.ChunkResult.Item;
import io.languageanalyze.internal.merge.Overlaps.ChunkFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Merges sentiments: the sentences of all chunks, those in an overlap once, with their targets and
 * assessments, and the sentiment computed from them ({@link SentimentScores}).
 */
final class SentimentRule implements MergeRule<SentimentRule.ParsedSentiment> {

  private static final String SENTENCES = "sentences";
  private static final String REF = "ref";

  /** The parsed result of one chunk: its sentences, and in the same order their parts. */
  record ParsedSentiment(ChunkFindings found, List<SentenceParts> inside) {}

  /** The targets, assessments and relations of a sentence. */
  record SentenceParts(
      SentimentScores.ParsedSentiment sentiment, List<Item> opinions, List<Relations> relations) {}

  /** The relations of a target. */
  record Relations(ObjectNode target, List<ObjectNode> relations) {}

  @Override
  public Set<String> members() {
    return Set.of("sentiment", SentimentScores.SCORES, SENTENCES);
  }

  @Override
  public ParsedSentiment read(ChunkResult chunk) throws MalformedResultException {
    ChunkFindings found = new ChunkFindings(chunk, chunk.items(SENTENCES));
    List<SentenceParts> inside = new ArrayList<>();
    for (Item sentence : found.items()) {
      ObjectNode node = sentence.node();
      List<Item> opinions = new ArrayList<>(chunk.items(node, "targets"));
      opinions.addAll(chunk.items(node, "assessments"));
      List<Relations> relations = new ArrayList<>();
      for (ObjectNode target : chunk.objects(node, "targets")) {
        List<ObjectNode> all = chunk.objects(target, "relations");
        for (ObjectNode relation : all) {
          chunk.text(relation, REF);
        }
        relations.add(new Relations(target, all));
      }
      inside.add(new SentenceParts(SentimentScores.read(chunk, node), opinions, relations));
    }
    SentimentScores.read(chunk, chunk.result());
    return new ParsedSentiment(found, inside);
  }

  @Override
  public void merge(List<ParsedSentiment> chunks, ObjectNode whole) {
    List<ChunkFindings> found = chunks.stream().map(ParsedSentiment::found).toList();
    Overlaps overlaps = new Overlaps(found);
    ReferenceRemapper references = new ReferenceRemapper(SENTENCES, found, overlaps, Item::span);
    List<SentimentScores.ParsedSentiment> sentiments = new ArrayList<>();
    ArrayNode sentences = whole.arrayNode();
    for (int i = 0; i < chunks.size(); i++) {
      List<Item> items = found.get(i).items();
      for (int j = 0; j < items.size(); j++) {
        if (overlaps.keeps(i, items.get(j).span())) {
          SentenceParts inside = chunks.get(i).inside().get(j);
          inside.opinions().forEach(Item::moved);
          move(inside.relations(), i, references);
          sentiments.add(inside.sentiment());
          sentences.add(items.get(j).moved());
        }
      }
    }
    ObjectNode first = found.get(0).chunk().result();
    if (chunks.size() == 1 || sentiments.isEmpty()) {
      // With a single chunk, or without sentences, the service's sentiment applies to the whole
      // document.
      whole.set("sentiment", first.get("sentiment"));
      whole.set(SentimentScores.SCORES, first.get(SentimentScores.SCORES));
    } else {
      SentimentScores.put(sentiments, whole);
    }
    whole.set(SENTENCES, sentences);
  }

  private static void move(List<Relations> all, int chunk, ReferenceRemapper references) {
    for (Relations of : all) {
      ArrayNode moved = of.target().arrayNode();
      for (ObjectNode relation : of.relations()) {
        String ref = references.moved(chunk, relation.path(REF).textValue());
        if (ref != null) {
          moved.add(relation.put(REF, ref));
        }
      }
      if (of.target().has("relations")) {
        of.target().set("relations", moved);
      }
    }
  }
}
