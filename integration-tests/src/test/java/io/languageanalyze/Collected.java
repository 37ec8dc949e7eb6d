package io.languageanalyze;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.values.PCollection;
import org.joda.time.Instant;

/** The elements of a collection, brought out of a pipeline that runs in this process. */
final class Collected<T> {

  private static final Map<String, List<Arrival<?>>> BY_RUN = new ConcurrentHashMap<>();

  /** An element with what it came with. */
  record Arrival<T>(T value, Instant timestamp, BoundedWindow window, PaneInfo pane) {}

  private final String run = UUID.randomUUID().toString();

  private Collected() {}

  static <T> Collected<T> of(PCollection<T> elements) {
    Collected<T> collected = new Collected<>();
    BY_RUN.put(collected.run, Collections.synchronizedList(new ArrayList<>()));
    elements.apply("Collect " + collected.run, ParDo.of(new CollectFn<T>(collected.run)));
    return collected;
  }

  @SuppressWarnings("unchecked") // put there by the function below, under a key of its own
  List<Arrival<T>> elements() {
    List<Arrival<?>> elements = BY_RUN.getOrDefault(run, List.of());
    List<Arrival<T>> copy = new ArrayList<>();
    elements.forEach(element -> copy.add((Arrival<T>) element));
    return copy;
  }

  List<T> values() {
    return elements().stream().map(Arrival::value).toList();
  }

  private static final class CollectFn<T> extends DoFn<T, Void> {

    private static final long serialVersionUID = 1L;

    private final String run;

    CollectFn(String run) {
      this.run = run;
    }

    @ProcessElement
    public void process(
        @Element T value, @Timestamp Instant timestamp, BoundedWindow window, PaneInfo pane) {
      BY_RUN.get(run).add(new Arrival<>(value, timestamp, window, pane));
    }
  }
}
