package io.languageanalyze.simulation;

import io.languageanalyze.internal.engine.ChunkId;
import io.languageanalyze.testing.FakeLanguageClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The documents of one run, drawn from its seed. */
final class SimulatedInput {

  /** A document, or a chunk of one, that comes to the shard. */
  record Arrival(String text, @Nullable ChunkId chunk) {}

  private final Random random;
  // Half of the seeds split documents, and none of those that failed before splitting existed.
  private final boolean splits;
  private final List<List<String>> documents = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();

  SimulatedInput(long seed, Random random, boolean deduplicates) {
    this.random = random;
    splits = Math.floorMod(seed, 4) < 2;
    int count = random.nextInt(120);
    for (int i = 0; i < count; i++) {
      boolean again = deduplicates && i > 0 && random.nextInt(4) == 0;
      documents.add(again ? documents.get(random.nextInt(i)) : document(i));
    }
    documents.forEach(this::arrive);
  }

  /** All documents, each as the texts of its chunks. */
  List<List<String>> documents() {
    return documents;
  }

  /** What comes to the shard, in this order. */
  List<Arrival> arrivals() {
    return arrivals;
  }

  private List<String> document(int number) {
    List<String> chunks = new ArrayList<>();
    int more = splits && random.nextInt(8) == 0 ? 1 + random.nextInt(5) : 0;
    chunks.add(kind() + "-" + number + "x".repeat(length()));
    while (chunks.size() <= more) {
      chunks.add(kind() + "-" + number + "-" + chunks.size() + "x".repeat(length()));
    }
    return chunks;
  }

  private void arrive(List<String> chunks) {
    long document = arrivals.size();
    for (int i = 0; i < chunks.size(); i++) {
      ChunkId chunk = chunks.size() == 1 ? null : new ChunkId(document, i, chunks.size());
      arrivals.add(new Arrival(chunks.get(i), chunk));
    }
  }

  private String kind() {
    return switch (random.nextInt(30)) {
      case 0 -> FakeLanguageClient.POISON;
      case 1 -> FakeLanguageClient.FAILING;
      case 2 -> FakeLanguageClient.LOST;
      default -> "fine";
    };
  }

  private int length() {
    return random.nextInt(10) == 0 ? random.nextInt(10_000) : random.nextInt(400);
  }
}
