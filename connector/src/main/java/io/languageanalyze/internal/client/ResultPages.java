package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.JobState.TaskState;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Combines the pages of a job's state. Every page repeats the job and its tasks, each with the next
 * documents.
 */
final class ResultPages {

  private final ResponseTasks names;
  private final Route route;
  private final Map<String, TaskAccumulator> accumulators = new LinkedHashMap<>();
  private String status = "";
  private List<ServiceError> errors = List.of();
  private @Nullable Instant created;
  private @Nullable Instant latest;
  private int pages;
  private boolean allTasksEnded;
  private final int requested;

  /** The data of one task from all pages so far. */
  private static final class TaskAccumulator {
    String kind = "";
    String status = "";
    @Nullable String modelVersion;
    final Map<Integer, String> results = new TreeMap<>();
    final Map<Integer, ServiceError> errors = new TreeMap<>();
  }

  ResultPages(Map<String, String> requested, Route route) {
    this.names = new ResponseTasks(requested);
    this.requested = requested.size();
    this.route = route;
  }

  /** Adds one page. */
  void add(JsonNode page) {
    pages++;
    String word = Json.line(page, "status");
    status = word == null ? status : word;
    created = instant(Json.text(page, "createdDateTime"));
    errors = jobErrors(page);
    JsonNode tasks = Json.member(page, "tasks");
    List<JsonNode> items = new ArrayList<>();
    if (tasks != null) {
      array(tasks, "items").forEach(items::add);
      allTasksEnded = haveAllEnded(tasks);
    }
    List<String> found = names.of(items);
    for (int i = 0; i < items.size(); i++) {
      addItem(
          items.get(i), accumulators.computeIfAbsent(found.get(i), any -> new TaskAccumulator()));
    }
  }

  /** Whether the job has ended, by the last page. */
  boolean isEnd() {
    return JobState.isTerminal(status, allTasksEnded);
  }

  /** Returns the state from all pages so far. */
  JobState state() {
    Map<String, TaskState> tasks = new LinkedHashMap<>();
    accumulators.forEach((name, task) -> tasks.put(name, taskState(task)));
    Duration took = isEnd() ? took() : null;
    return new JobState(
        status, took, errors, Collections.unmodifiableMap(tasks), pages, allTasksEnded);
  }

  private static TaskState taskState(TaskAccumulator task) {
    task.errors.keySet().removeAll(task.results.keySet());
    return new TaskState(
        task.kind,
        task.status,
        task.modelVersion,
        Collections.unmodifiableMap(task.results),
        Collections.unmodifiableMap(task.errors));
  }

  private void addItem(JsonNode item, TaskAccumulator task) {
    task.kind = orEmpty(Json.line(item, "kind"));
    task.status = orEmpty(Json.line(item, "status"));
    // The service uses lastUpdateDateTime here, and both spellings for the job.
    String updated = Json.text(item, "lastUpdateDateTime");
    Instant end = instant(updated == null ? Json.text(item, "lastUpdatedDateTime") : updated);
    if (end != null && (latest == null || end.isAfter(latest))) {
      latest = end;
    }
    // A failed task has no results.
    JsonNode results = Json.member(item, "results");
    if (results != null) {
      task.modelVersion = Json.line(results, "modelVersion");
      addDocuments(results, task);
    }
  }

  private void addDocuments(JsonNode results, TaskAccumulator task) {
    for (JsonNode document : array(results, route.array())) {
      Integer position = position(document);
      if (position != null && document instanceof ObjectNode object) {
        object.remove("id");
        DocumentReferences.rewrite(object);
        task.results.putIfAbsent(position, Json.write(object));
      }
    }
    for (JsonNode failed : array(results, "errors")) {
      Integer position = position(failed);
      JsonNode error = Json.member(failed, "error");
      if (position != null) {
        task.errors.putIfAbsent(
            position, ErrorBody.of(error == null ? failed : error, "DocumentError"));
      }
    }
  }

  // Counters do not include cancelled tasks.
  private boolean haveAllEnded(JsonNode tasks) {
    int total = count(tasks, "total");
    return total > 0
        && total >= requested
        && count(tasks, "inProgress") == 0
        && Math.max(0, count(tasks, "completed")) + Math.max(0, count(tasks, "failed")) == total;
  }

  /** Returns a counter; -1 if it is missing. */
  private static int count(JsonNode tasks, String name) {
    JsonNode counter = Json.member(tasks, name);
    return counter != null && counter.isInt() ? counter.intValue() : -1;
  }

  private static List<ServiceError> jobErrors(JsonNode page) {
    List<ServiceError> errors = new ArrayList<>();
    array(page, "errors").forEach(error -> errors.add(ErrorBody.of(error, "JobError")));
    return List.copyOf(errors);
  }

  private @Nullable Duration took() {
    if (created == null || latest == null || latest.isBefore(created)) {
      return null;
    }
    return Duration.between(created, latest);
  }

  private static Iterable<JsonNode> array(JsonNode object, String name) {
    JsonNode array = Json.member(object, name);
    return array == null || !array.isArray() ? List.of() : array;
  }

  // The service was seen to return the id "1" as "1.0".
  private static @Nullable Integer position(JsonNode document) {
    String id = Json.text(document, "id");
    try {
      return id == null || id.length() > 10 ? null : new BigDecimal(id).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      // The id is not one that was sent. ResultAccounting reports its document as missing.
      return null;
    }
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      // Ignored, because only the measured duration of the job depends on it.
      return null;
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
