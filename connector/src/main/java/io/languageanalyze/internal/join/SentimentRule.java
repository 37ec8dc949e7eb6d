package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.join.Part.Item;
import io.languageanalyze.internal.join.Seams.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of a divided document: the sentences of all parts, a repeated one once, and the mood that follows
 * from them ({@link SentimentScores}). Targets and assessments go with their sentence.
 */
final class SentimentRule implements Rule<SentimentRule.Felt> {

  private static final String SENTENCES = "sentences";
  private static final String REF = "ref";

  /** What a part says: its sentences, and in the same order what is in them. */
  record Felt(Found found, List<Inside> inside) {}

  /** What is in a sentence. */
  record Inside(SentimentScores.Felt mood, List<Item> opinions, List<Relations> relations) {}

  /** The relations of a target. */
  record Relations(ObjectNode target, List<ObjectNode> relations) {}

  @Override
  public Set<String> members() {
    return Set.of("sentiment", SentimentScores.SCORES, SENTENCES);
  }

  @Override
  public Felt read(Part part) throws OddAnswerException {
    Found found = new Found(part, part.items(SENTENCES));
    List<Inside> inside = new ArrayList<>();
    for (Item sentence : found.items()) {
      ObjectNode node = sentence.node();
      List<Item> opinions = new ArrayList<>(part.items(node, "targets"));
      opinions.addAll(part.items(node, "assessments"));
      List<Relations> relations = new ArrayList<>();
      for (ObjectNode target : part.objects(node, "targets")) {
        List<ObjectNode> all = part.objects(target, "relations");
        for (ObjectNode relation : all) {
          part.text(relation, REF);
        }
        relations.add(new Relations(target, all));
      }
      inside.add(new Inside(SentimentScores.read(part, node), opinions, relations));
    }
    SentimentScores.read(part, part.answer());
    return new Felt(found, inside);
  }

  @Override
  public void join(List<Felt> parts, ObjectNode whole) {
    List<Found> found = parts.stream().map(Felt::found).toList();
    Seams seams = new Seams(found);
    References references = new References(SENTENCES, found, seams, Item::span);
    List<SentimentScores.Felt> moods = new ArrayList<>();
    ArrayNode sentences = whole.arrayNode();
    for (int i = 0; i < parts.size(); i++) {
      List<Item> items = found.get(i).items();
      for (int j = 0; j < items.size(); j++) {
        if (seams.keeps(i, items.get(j).span())) {
          Inside inside = parts.get(i).inside().get(j);
          inside.opinions().forEach(Item::moved);
          move(inside.relations(), i, references);
          moods.add(inside.mood());
          sentences.add(items.get(j).moved());
        }
      }
    }
    ObjectNode first = found.get(0).part().answer();
    if (parts.size() == 1 || moods.isEmpty()) {
      // What the service says of all there is, it says of the document.
      whole.set("sentiment", first.get("sentiment"));
      whole.set(SentimentScores.SCORES, first.get(SentimentScores.SCORES));
    } else {
      SentimentScores.put(moods, whole);
    }
    whole.set(SENTENCES, sentences);
  }

  private static void move(List<Relations> all, int part, References references) {
    for (Relations of : all) {
      ArrayNode moved = of.target().arrayNode();
      for (ObjectNode relation : of.relations()) {
        String ref = references.moved(part, relation.path(REF).textValue());
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
