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
 * Merges conversation items: the items of all chunks, in order. The chunks of a split turn become
 * one item again.
 */
final class ConversationItemsRule implements MergeRule<ConversationItemsRule.ParsedItems> {

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

  record ParsedItems(ChunkResult chunk, List<ObjectNode> items) {}

  @Override
  public Set<String> members() {
    return Set.of(ITEMS);
  }

  @Override
  public ParsedItems read(ChunkResult chunk) throws MalformedResultException {
    return new ParsedItems(chunk, chunk.objects(ITEMS));
  }

  @Override
  public void merge(List<ParsedItems> chunks, ObjectNode whole) throws MalformedResultException {
    Map<String, ItemInChunk> turnChunks = new HashMap<>();
    for (ParsedItems read : chunks) {
      read.items().forEach(item -> turnChunks.put(id(item), new ItemInChunk(read.chunk(), item)));
    }
    boolean complete = chunks.size() == layout.chunks().size();
    Set<Turn> done = new HashSet<>();
    ArrayNode items = whole.putArray(ITEMS);
    for (ParsedItems read : chunks) {
      for (ObjectNode item : read.items()) {
        Turn turn = turns.get(id(item));
        if (turn == null) {
          items.add(item);
        } else if (done.add(turn)) {
          List<@Nullable ItemInChunk> turnItems = items(turn, turnChunks, read.chunk(), complete);
          items.add(new TurnMerge(turn, turnItems, parameters).item(read.chunk(), item));
        }
      }
    }
  }

  // Null for a chunk of the turn without a result: it is blank, or its chunk failed.
  private static List<@Nullable ItemInChunk> items(
      Turn turn, Map<String, ItemInChunk> turnChunks, ChunkResult chunk, boolean complete)
      throws MalformedResultException {
    List<@Nullable ItemInChunk> items = new ArrayList<>();
    for (Chunk turnChunk : turn.chunks()) {
      ItemInChunk turnItem = turnChunk.item() == null ? null : turnChunks.get(turnChunk.item());
      if (complete && turnItem == null && turnChunk.item() != null) {
        throw chunk.malformed("a chunk of a turn is missing");
      }
      items.add(turnItem);
    }
    return items;
  }

  private static String id(ObjectNode item) {
    return item.path("id").asText();
  }
}
