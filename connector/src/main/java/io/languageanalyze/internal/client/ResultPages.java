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
 * Joins the pages of a job's state. Every page repeats the job and all of its tasks, each with the
 * next few documents.
 */
final class ResultPages {

  private final ResponseTasks names;
  private final Route route;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private String status = "";
  private List<ServiceError> errors = List.of();
  private @Nullable Instant created;
  private @Nullable Instant latest;
  private int pages;
  private boolean allTasksEnded;
  private final int asked;

  /** What is known of one task so far. */
  private static final class Part {
    String kind = "";
    String status = "";
    @Nullable String modelVersion;
    final Map<Integer, String> results = new TreeMap<>();
    final Map<Integer, ServiceError> errors = new TreeMap<>();
  }

  ResultPages(Map<String, String> asked, Route route) {
    this.names = new ResponseTasks(asked);
    this.asked = asked.size();
    this.route = route;
  }

  /** Takes in one page. */
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
      addItem(items.get(i), parts.computeIfAbsent(found.get(i), any -> new Part()));
    }
  }

  /** Whether the job has ended by what the last page says. */
  boolean isEnd() {
    return JobState.isTerminal(status, allTasksEnded);
  }

  /** What all pages so far say together. */
  JobState state() {
    Map<String, TaskState> tasks = new LinkedHashMap<>();
    parts.forEach((name, part) -> tasks.put(name, taskState(part)));
    Duration took = isEnd() ? took() : null;
    return new JobState(
        status, took, errors, Collections.unmodifiableMap(tasks), pages, allTasksEnded);
  }

  private static TaskState taskState(Part part) {
    part.errors.keySet().removeAll(part.results.keySet());
    return new TaskState(
        part.kind,
        part.status,
        part.modelVersion,
        Collections.unmodifiableMap(part.results),
        Collections.unmodifiableMap(part.errors));
  }

  private void addItem(JsonNode item, Part part) {
    part.kind = orEmpty(Json.line(item, "kind"));
    part.status = orEmpty(Json.line(item, "status"));
    // The service writes lastUpdateDateTime here, and both forms at the level of the job.
    String updated = Json.text(item, "lastUpdateDateTime");
    Instant end = instant(updated == null ? Json.text(item, "lastUpdatedDateTime") : updated);
    if (end != null && (latest == null || end.isAfter(latest))) {
      latest = end;
    }
    // A failed task has no results at all.
    JsonNode results = Json.member(item, "results");
    if (results != null) {
      part.modelVersion = Json.line(results, "modelVersion");
      addDocuments(results, part);
    }
  }

  private void addDocuments(JsonNode results, Part part) {
    for (JsonNode document : array(results, route.array())) {
      Integer position = position(document);
      if (position != null && document instanceof ObjectNode object) {
        object.remove("id");
        DocumentReferences.rewrite(object);
        part.results.putIfAbsent(position, Json.write(object));
      }
    }
    for (JsonNode failed : array(results, "errors")) {
      Integer position = position(failed);
      JsonNode error = Json.member(failed, "error");
      if (position != null) {
        part.errors.putIfAbsent(
            position, ErrorBody.of(error == null ? failed : error, "DocumentError"));
      }
    }
  }

  // Cancelled tasks are in no counter.
  private boolean haveAllEnded(JsonNode tasks) {
    int total = count(tasks, "total");
    return total > 0
        && total >= asked
        && count(tasks, "inProgress") == 0
        && Math.max(0, count(tasks, "completed")) + Math.max(0, count(tasks, "failed")) == total;
  }

  /** A counter; -1 where there is none. */
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

  // "1" has come back as "1.0".
  private static @Nullable Integer position(JsonNode document) {
    String id = Json.text(document, "id");
    try {
      return id == null || id.length() > 10 ? null : new BigDecimal(id).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      // No id of ours. Its document will be found missing by whoever counts.
      return null;
    }
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      // Only the measured duration of the job depends on it.
      return null;
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
