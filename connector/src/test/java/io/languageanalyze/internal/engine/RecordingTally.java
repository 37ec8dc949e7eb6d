package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A tally that remembers what it was told. */
final class RecordingTally implements Tally {

  final List<Integer> submitted = new ArrayList<>();
  final List<Duration> ended = new ArrayList<>();
  final List<Duration> throttled = new ArrayList<>();
  int polls;
  int retries;
  int halvings;
  int deduplicated;

  @Override
  public void deduplicated(Item item) {
    deduplicated++;
  }

  @Override
  public void submitted(List<Item> items) {
    submitted.add(items.size());
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
  public void halved() {
    halvings++;
  }
}
