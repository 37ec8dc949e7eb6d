package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The split documents of a shard: keeps what became of their chunks until it is complete. */
final class ChunkCollector {

  private final StateStore store;
  private final Consumer<DocumentOutcome> out;
  private final Map<Long, SplitDocument> documents = new LinkedHashMap<>();
  private final Map<Long, Long> splitOf = new HashMap<>();

  ChunkCollector(List<SplitDocument> documents, StateStore store, Consumer<DocumentOutcome> out) {
    this.store = store;
    this.out = out;
    for (SplitDocument each : documents) {
      this.documents.put(each.document(), each);
      each.chunkNumbers().forEach(chunkNumber -> splitOf.put(chunkNumber, each.document()));
    }
  }

  List<SplitDocument> all() {
    return List.copyOf(documents.values());
  }

  Stream<Instant> timestamps() {
    return documents.values().stream().map(SplitDocument::timestamp);
  }

  /** Takes in a document that is a chunk; null means that it is none. */
  void add(@Nullable ChunkId chunk, long chunkNumber, Instant timestamp) {
    if (chunk == null) {
      return;
    }
    SplitDocument current = documents.get(chunk.document());
    SplitDocument split = current == null ? SplitDocument.into(chunk, timestamp) : current;
    documents.put(chunk.document(), split.with(chunk, chunkNumber));
    splitOf.put(chunkNumber, chunk.document());
  }

  /** Emits the outcome of a document; a chunk waits for the others. */
  void emit(long chunkNumber, DocumentOutcome outcome) {
    Long split = splitOf.remove(chunkNumber);
    SplitDocument current = split == null ? null : documents.get(split);
    if (current == null) {
      out.accept(outcome);
      return;
    }
    store.keep(chunkNumber, outcome);
    SplitDocument after = current.withOneMoreOutcome();
    documents.put(after.document(), after);
    if (after.isComplete()) {
      complete(after);
    }
  }

  private void complete(SplitDocument split) {
    @Nullable DocumentOutcome first = null;
    List<List<TaskOutcome>> chunks = new ArrayList<>();
    for (long chunkNumber : split.chunkNumbers()) {
      DocumentOutcome chunk = store.kept(chunkNumber);
      first = first == null ? chunk : first;
      chunks.addAll(chunk.chunks());
      store.forget(chunkNumber);
    }
    documents.remove(split.document());
    if (first != null) {
      out.accept(new DocumentOutcome(first.origin(), first.timestamp(), chunks));
    }
  }
}
