package io.languageanalyze.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.Operation;
import io.languageanalyze.emulator.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The documents that the service was given, by their texts, each as often as it was paid for.
 *
 * <p>A restart goes back to the last checkpoint, and what was submitted after it is submitted
 * again: that is {@link #undone}. What is left is {@link #kept}, in which no document may be twice.
 */
final class Submits implements AutoCloseable {

  // What the connector logs when a shard learns that a job was accepted, which is in its state
  // then.
  private static final Logger LOG = Logger.getLogger("io.languageanalyze.engine");
  private static final Pattern KNOWN = Pattern.compile("submitted (\\d+) documents as .*");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LanguageEmulator emulator;
  private final List<String> keptBefore = new ArrayList<>();
  private final List<String> undone = new ArrayList<>();
  // Places in the list of all submits: where this attempt began, and how far it is kept.
  private int begin;
  private int checkpointed;
  // Documents whose jobs the shards of this attempt know.
  private int known;
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          Matcher submitted = KNOWN.matcher(new SimpleFormatter().formatMessage(message));
          if (submitted.matches()) {
            learned(Integer.parseInt(submitted.group(1)));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  Submits(LanguageEmulator emulator) {
    this.emulator = emulator;
    LOG.setLevel(Level.FINE);
    LOG.addHandler(handler);
  }

  @Override
  public void close() {
    LOG.removeHandler(handler);
    LOG.setLevel(null);
  }

  private synchronized void learned(int documents) {
    known += documents;
  }

  /** Whether the shards know every job that was accepted in this attempt. */
  synchronized boolean areKnown() {
    return known >= all().size() - begin;
  }

  /** The job starts, or starts again from the last checkpoint. */
  synchronized void started() {
    List<String> all = all();
    int kept = Math.min(checkpointed, all.size());
    keptBefore.addAll(all.subList(begin, kept));
    undone.addAll(all.subList(kept, all.size()));
    begin = all.size();
    checkpointed = begin;
    known = 0;
  }

  /** A checkpoint is complete that was triggered when there were {@code count} in {@link #all}. */
  synchronized void checkpointed(int count) {
    checkpointed = count;
  }

  /** The job has stopped behind a savepoint, which holds all there is. */
  synchronized void stopped() {
    // It may be going on, and submitting, before it reads.
    checkpointed = Integer.MAX_VALUE;
  }

  /** What no restart has undone, in order. */
  synchronized List<String> kept() {
    List<String> kept = new ArrayList<>(keptBefore);
    List<String> all = all();
    kept.addAll(all.subList(begin, all.size()));
    return kept;
  }

  /** What was submitted after a checkpoint that a restart went back to. */
  synchronized List<String> undone() {
    return List.copyOf(undone);
  }

  /** What was accepted, in order. */
  List<String> all() {
    List<String> texts = new ArrayList<>();
    for (RecordedRequest request : emulator.requests()) {
      if (request.operation() == Operation.SUBMIT && request.status() == 202) {
        for (JsonNode document : body(request).at("/analysisInput/documents")) {
          texts.add(document.get("text").asText());
        }
      }
    }
    return texts;
  }

  private static JsonNode body(RecordedRequest request) {
    try {
      return JSON.readTree(request.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an accepted submit is JSON", e);
    }
  }
}
