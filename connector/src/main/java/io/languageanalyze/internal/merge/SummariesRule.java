package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.chunk.ChunkLayout.Turn;
import io.languageanalyze.internal.merge.ChunkResult.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges summaries: the summaries of all chunks, each with the number of its chunk. */
final class SummariesRule implements MergeRule<SummariesRule.ParsedSummaries> {

  private static final String SUMMARIES = "summaries";
  private static final String CONTEXTS = "contexts";
  private static final String ITEM = "conversationItemId";
  private static final String FORM = "text";

  // Offsets in a conversation are relative to a turn and need no correction.
  private final boolean hasOffsets;
  // A conversation with split turns only is a single chunk.
  private final boolean hasNumbers;
  private final Map<String, InTurn> turnChunks = new HashMap<>();

  /** Creates the rule for texts. */
  SummariesRule() {
    hasOffsets = true;
    hasNumbers = true;
  }

  /** Creates the rule for a conversation. */
  SummariesRule(ChunkLayout layout) {
    hasOffsets = false;
    hasNumbers = layout.chunks().size() > 1;
    for (Turn turn : layout.turns()) {
      for (ChunkLayout.Chunk turnChunk : turn.chunks()) {
        Entry entry = turnChunk.forms().get(FORM);
        if (turnChunk.item() != null && entry != null) {
          turnChunks.put(turnChunk.item(), new InTurn(turn.id(), entry));
        }
      }
    }
  }

  /** The turn of a chunk, and its span there. */
  private record InTurn(String turn, Entry entry) {}

  record ParsedSummaries(ChunkResult chunk, List<ObjectNode> summaries, List<Item> contexts) {}

  @Override
  public Set<String> members() {
    return Set.of(SUMMARIES);
  }

  @Override
  public ParsedSummaries read(ChunkResult chunk) throws MalformedResultException {
    List<ObjectNode> summaries = chunk.objects(SUMMARIES);
    List<Item> contexts = new ArrayList<>();
    if (hasOffsets || !turnChunks.isEmpty()) {
      for (ObjectNode summary : summaries) {
        contexts.addAll(chunk.items(summary, CONTEXTS));
      }
    }
    return new ParsedSummaries(chunk, summaries, contexts);
  }

  @Override
  public void merge(List<ParsedSummaries> chunks, ObjectNode whole) {
    ArrayNode all = whole.putArray(SUMMARIES);
    for (ParsedSummaries parsed : chunks) {
      parsed.contexts().forEach(context -> move(context, parsed.chunk()));
      for (ObjectNode summary : parsed.summaries()) {
        all.add(hasNumbers ? summary.put("chunk", parsed.chunk().number()) : summary);
      }
    }
  }

  private void move(Item context, ChunkResult chunk) {
    if (hasOffsets) {
      context.moved();
      return;
    }
    ObjectNode node = context.node();
    InTurn turnChunk = turnChunks.get(node.path(ITEM).asText());
    if (turnChunk != null) {
      node.put(ITEM, turnChunk.turn());
      node.put(
          "offset", node.path("offset").intValue() + chunk.unit().of(turnChunk.entry().start()));
    }
  }
}
