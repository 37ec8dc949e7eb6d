package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Chunk;
import io.languageanalyze.internal.chunk.ChunkLayout.Turn;
import io.languageanalyze.internal.merge.TurnMerge.ItemInChunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Of a split conversation: the items of all chunks, in their order. The chunks of a turn become one
 * item again.
 */
final class ConversationItemsRule implements MergeRule<ConversationItemsRule.Read> {

  private static final String ITEMS = "conversationItems";

  private final ChunkLayout layout;
  private final Map<String, Object> parameters;
  private final Map<String, Turn> turns = new HashMap<>();

  ConversationItemsRule(ChunkLayout layout, Map<String, Object> parameters) {
    this.layout = layout;
    this.parameters = parameters;
    for (Turn turn : layout.turns()) {
      for (Chunk turnChunk : turn.chunks()) {
        if (turnChunk.item() != null) {
          turns.put(turnChunk.item(), turn);
        }
      }
    }
  }

  record Read(ChunkResult chunk, List<ObjectNode> items) {}

  @Override
  public Set<String> members() {
    return Set.of(ITEMS);
  }

  @Override
  public Read read(ChunkResult chunk) throws MalformedResultException {
    return new Read(chunk, chunk.objects(ITEMS));
  }

  @Override
  public void merge(List<Read> chunks, ObjectNode whole) throws MalformedResultException {
    Map<String, ItemInChunk> turnChunks = new HashMap<>();
    for (Read read : chunks) {
      read.items().forEach(item -> turnChunks.put(id(item), new ItemInChunk(read.chunk(), item)));
    }
    boolean complete = chunks.size() == layout.chunks().size();
    Set<Turn> done = new HashSet<>();
    ArrayNode items = whole.putArray(ITEMS);
    for (Read read : chunks) {
      for (ObjectNode item : read.items()) {
        Turn turn = turns.get(id(item));
        if (turn == null) {
          items.add(item);
        } else if (done.add(turn)) {
          List<@Nullable ItemInChunk> taskOutcomes =
              answered(turn, turnChunks, read.chunk(), complete);
          items.add(new TurnMerge(turn, taskOutcomes, parameters).item(read.chunk(), item));
        }
      }
    }
  }

  // Null for a chunk without an answer: it is blank, or in a chunk that failed.
  private static List<@Nullable ItemInChunk> answered(
      Turn turn, Map<String, ItemInChunk> turnChunks, ChunkResult chunk, boolean complete)
      throws MalformedResultException {
    List<@Nullable ItemInChunk> answered = new ArrayList<>();
    for (Chunk turnChunk : turn.chunks()) {
      ItemInChunk taskOutcome = turnChunk.item() == null ? null : turnChunks.get(turnChunk.item());
      if (complete && taskOutcome == null && turnChunk.item() != null) {
        throw chunk.malformed("a piece of a turn is missing");
      }
      answered.add(taskOutcome);
    }
    return answered;
  }

  private static String id(ObjectNode item) {
    return item.path("id").asText();
  }
}
