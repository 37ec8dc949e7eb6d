package io.languageanalyze.internal.input;

import io.languageanalyze.internal.chunk.ChunkLayout.Chunk;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.chunk.ChunkLayout.Turn;
import io.languageanalyze.internal.chunk.ChunkSpan;
import io.languageanalyze.internal.chunk.TextSplitter;
import io.languageanalyze.internal.chunk.TranscriptSplitter;
import io.languageanalyze.internal.text.TextElements;
import io.languageanalyze.model.ConversationItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Splits a turn that is too long for one item into several items. */
final class LongTurnSplitter {

  private final @Nullable String language;
  private final int maxTextElements;
  private final boolean masksByLength;
  private final ToIntFunction<ConversationItem> bytesLeft;
  private final List<ConversationItem> items = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * Creates a splitter.
   *
   * @param language the language of items that name none
   * @param maxTextElements the most text elements of an item
   * @param masksByLength whether every mask is as long as the span it replaces; only then can the
   *     forms of a transcript be merged again, because results do not give the offsets of their
   *     masks
   * @param bytesLeft the bytes that an item leaves for a text, as a JSON string
   */
  LongTurnSplitter(
      @Nullable String language,
      int maxTextElements,
      boolean masksByLength,
      ToIntFunction<ConversationItem> bytesLeft) {
    this.language = language;
    this.maxTextElements = maxTextElements;
    this.masksByLength = masksByLength;
    this.bytesLeft = bytesLeft;
  }

  /**
   * The items to send, with the turns that were split into several items.
   *
   * @param items the items, each with an id
   * @param offsets the index of the turn of each item, from 0
   */
  record Sent(List<ConversationItem> items, List<Integer> offsets, List<Turn> turns) {}

  /** Splits the turns that are too long and can be split. */
  Sent split(List<ConversationItem> all) {
    all.forEach(item -> ids.add(String.valueOf(item.getId())));
    List<Integer> offsets = new ArrayList<>();
    for (int offset = 0; offset < all.size(); offset++) {
      ConversationItem item = all.get(offset);
      Map<String, String> forms = TurnForms.of(item);
      boolean isLong =
          forms.values().stream().anyMatch(form -> TextElements.count(form) > maxTextElements);
      List<List<ChunkSpan>> chunks = isLong && canBeSplit(item) ? split(item, forms) : List.of();
      if (chunks.size() > 1) {
        add(item, forms, chunks);
      } else {
        items.add(item);
      }
      offsets.addAll(Collections.nCopies(items.size() - offsets.size(), offset));
    }
    return new Sent(items, offsets, turns);
  }

  // A chunk keeps the timings of its own words only.
  private static boolean canBeSplit(ConversationItem item) {
    int timings = item.getWordLevelTimings().size();
    return timings == 0 || timings == TurnForms.sentTexts(item.getLexical());
  }

  private List<List<ChunkSpan>> split(ConversationItem item, Map<String, String> forms) {
    List<String> texts = List.copyOf(forms.values());
    if (texts.size() > 1) {
      return masksByLength ? TranscriptSplitter.split(texts, maxTextElements) : List.of();
    }
    String own = item.getLanguage();
    return TextSplitter.split(
            texts.get(0), own == null ? language : own, maxTextElements, bytesLeft.applyAsInt(item))
        .stream()
        .map(List::of)
        .toList();
  }

  private void add(ConversationItem item, Map<String, String> forms, List<List<ChunkSpan>> spans) {
    Map<String, List<Entry>> entries = new HashMap<>();
    List<String> names = List.copyOf(forms.keySet());
    for (int form = 0; form < names.size(); form++) {
      int offset = form;
      String text = String.valueOf(forms.get(names.get(form)));
      List<ChunkSpan> ofForm = spans.stream().map(chunk -> chunk.get(offset)).toList();
      entries.put(names.get(form), DocumentEncoder.entries(text, ofForm));
    }
    String id = String.valueOf(item.getId());
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Map<String, Entry> ofChunk = new HashMap<>();
      Map<String, ChunkSpan> spanOf = new HashMap<>();
      for (int form = 0; form < names.size(); form++) {
        String name = names.get(form);
        ofChunk.put(name, entries.getOrDefault(name, List.of()).get(i));
        spanOf.put(name, spans.get(i).get(form));
      }
      boolean isSent = !spans.get(i).get(0).isBlank();
      String wireId = isSent ? freeId(id, i) : null;
      if (wireId != null) {
        items.add(TurnForms.span(item, spanOf).withId(wireId));
      }
      chunks.add(new Chunk(wireId, ofChunk));
    }
    turns.add(new Turn(id, chunks));
  }

  private String freeId(String id, int chunk) {
    String free = chunk == 0 ? id : id + "#" + (chunk + 1);
    while (chunk > 0 && !ids.add(free)) {
      free += "#";
    }
    return free;
  }
}
