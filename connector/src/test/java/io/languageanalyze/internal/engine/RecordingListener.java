package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A tally that remembers what it was told. */
final class RecordingListener implements ShardListener {

  final List<Integer> submitted = new ArrayList<>();
  final List<Duration> ended = new ArrayList<>();
  final List<Duration> throttled = new ArrayList<>();
  int polls;
  int retries;
  int bisections;
  int deduplicated;

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
