package io.languageanalyze.testing;

import io.languageanalyze.internal.engine.PendingDocument;
import io.languageanalyze.internal.engine.ShardListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A listener that remembers what it was notified of. */
public final class RecordingListener implements ShardListener {

  public final List<Integer> submitted = new ArrayList<>();
  public final List<Duration> ended = new ArrayList<>();
  public final List<Duration> throttled = new ArrayList<>();
  public int polls;
  public int retries;
  public int bisections;
  public int deduplicated;

  @Override
  public void deduplicated(PendingDocument document) {
    deduplicated++;
  }

  @Override
  public void submitted(List<PendingDocument> documents) {
    submitted.add(documents.size());
  }

  @Override
  public void polled(int calls) {
    polls += calls;
  }

  @Override
  public void ended(Duration age) {
    ended.add(age);
  }

  @Override
  public void throttled(Duration heldBack) {
    throttled.add(heldBack);
  }

  @Override
  public void retried() {
    retries++;
  }

  @Override
  public void bisected() {
    bisections++;
  }
}
