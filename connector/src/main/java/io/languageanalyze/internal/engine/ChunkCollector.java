package io.languageanalyze.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The split documents of a shard: stores the outcomes of their chunks until all are there. */
final class ChunkCollector {

  private final StateStore store;
  private final Map<Long, SplitDocument> documents = new LinkedHashMap<>();

  ChunkCollector(List<SplitDocument> documents, StateStore store) {
    this.store = store;
    documents.forEach(each -> this.documents.put(each.document(), upgraded(each)));
  }

  List<SplitDocument> all() {
    return List.copyOf(documents.values());
  }

  Optional<Instant> oldest() {
    return documents.values().stream().map(SplitDocument::timestamp).min(Instant::compareTo);
  }

  /** Takes in a document that may be a chunk; null means that it is none. */
  void add(@Nullable ChunkId chunk, Instant timestamp) {
    if (chunk != null) {
      documents.computeIfAbsent(chunk.document(), any -> SplitDocument.of(chunk, timestamp));
    }
  }

  /** Stores the outcome of a chunk; gives that of the whole document when it was the last one. */
  Optional<DocumentOutcome> collect(ChunkId chunk, DocumentOutcome outcome) {
    SplitDocument before = documents.get(chunk.document());
    if (before == null) {
      throw new IllegalStateException("a chunk belongs to no document of the shard: " + chunk);
    }
    SplitDocument after = before.withOneMoreOutcome();
    store.chunks().put(chunk.key(), outcome);
    documents.put(after.document(), after);
    return after.isComplete() ? Optional.of(merged(after)) : Optional.empty();
  }

  private DocumentOutcome merged(SplitDocument split) {
    List<List<TaskOutcome>> chunks = new ArrayList<>();
    byte[] origin = {};
    for (int index = 0; index < split.chunks(); index++) {
      long key = ChunkId.key(split.document(), index);
      DocumentOutcome chunk = store.chunks().require(key);
      origin = index == 0 ? chunk.origin() : origin;
      chunks.addAll(chunk.chunks());
      store.chunks().remove(key);
    }
    documents.remove(split.document());
    return new DocumentOutcome(origin, split.timestamp(), chunks);
  }

  // Before version 5 a chunk's document did not name its chunk, and outcomes lay under its number.
  private SplitDocument upgraded(SplitDocument split) {
    for (int index = 0; index < split.numbers().size(); index++) {
      long number = split.numbers().get(index);
      ChunkId chunk = new ChunkId(split.document(), index, split.chunks());
      PreparedDocument pending = store.documents().get(number);
      DocumentOutcome outcome = store.chunks().get(number);
      if (pending != null) {
        store.documents().put(number, pending.asChunk(chunk));
      } else if (outcome != null) {
        store.chunks().remove(number);
        store.chunks().put(chunk.key(), outcome);
      }
    }
    return split.withoutNumbers();
  }
}
