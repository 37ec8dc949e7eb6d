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

/** The divided documents of a shard: keeps what became of their parts until it is complete. */
final class DividedDocuments {

  private final Ledger ledger;
  private final Consumer<Outcome> out;
  private final Map<Long, Divided> documents = new LinkedHashMap<>();
  private final Map<Long, Long> documentOf = new HashMap<>();

  DividedDocuments(List<Divided> documents, Ledger ledger, Consumer<Outcome> out) {
    this.ledger = ledger;
    this.out = out;
    for (Divided each : documents) {
      this.documents.put(each.document(), each);
      each.items().forEach(item -> documentOf.put(item, each.document()));
    }
  }

  List<Divided> all() {
    return List.copyOf(documents.values());
  }

  Stream<Instant> timestamps() {
    return documents.values().stream().map(Divided::timestamp);
  }

  /** Takes in an item that is a part; null means that it is none. */
  void add(@Nullable Part part, long item, Instant timestamp) {
    if (part == null) {
      return;
    }
    Divided known = documents.get(part.document());
    Divided document = known == null ? Divided.into(part, timestamp) : known;
    documents.put(part.document(), document.with(part, item));
    documentOf.put(item, part.document());
  }

  /** Lets an item go that is answered; one that is a part waits for the others. */
  void leave(long item, Outcome outcome) {
    Long document = documentOf.remove(item);
    Divided known = document == null ? null : documents.get(document);
    if (known == null) {
      out.accept(outcome);
      return;
    }
    ledger.keep(item, outcome);
    Divided after = known.oneMoreAnswered();
    documents.put(after.document(), after);
    if (after.isAnswered()) {
      complete(after);
    }
  }

  private void complete(Divided document) {
    @Nullable Outcome first = null;
    List<List<Answer>> parts = new ArrayList<>();
    for (long item : document.items()) {
      Outcome part = ledger.kept(item);
      first = first == null ? part : first;
      parts.addAll(part.parts());
      ledger.forget(item);
    }
    documents.remove(document.document());
    if (first != null) {
      out.accept(new Outcome(first.origin(), first.timestamp(), parts));
    }
  }
}
