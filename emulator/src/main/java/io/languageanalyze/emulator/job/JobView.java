package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.analysis.ApiVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The body of the response to a poll. Members come in the order of recorded responses. */
public final class JobView {
  private static final DateTimeFormatter ITEM_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
          .appendLiteral('Z')
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Job job;
  private final Instant now;
  private final ApiVersion version;
  private final PageRequest page;

  public JobView(Job job, Instant now, ApiVersion version, PageRequest page) {
    this.job = job;
    this.now = now;
    this.version = version;
    this.page = page;
  }

  /** The body; {@code url} is the job's own, without a query. */
  public ObjectNode render(String url) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("jobId", job.id());
    body.put(version.lastUpdateMember(), wholeSeconds(stated(job.lastUpdated(now))));
    body.put("createdDateTime", wholeSeconds(job.created()));
    body.put("expirationDateTime", wholeSeconds(job.expires()));
    JobStatus status = job.status(now);
    String endWord = job.fate().endWord();
    boolean ends = endWord != null && !now.isBefore(job.plannedEnd());
    body.put("status", ends ? endWord : cased(status.word()));
    List<Job.Ended> ended = job.ended(now);
    addErrors(body.putArray("errors"), ended);
    if (job.submission().displayName() != null) {
      body.put("displayName", job.submission().displayName());
    }
    ArrayNode items = addTasks(body.putObject("tasks"), status, ended);
    int documents = job.submission().documents().size();
    if (job.submission().route() == Route.TEXT && !items.isEmpty() && !page.isLast(documents)) {
      body.put("nextLink", url + "?" + page.next(documents).query(version));
    }
    return body;
  }

  private ArrayNode addTasks(ObjectNode tasks, JobStatus status, List<Job.Ended> ended) {
    int total = job.submission().tasks().size();
    int completed = count(ended, JobStatus.SUCCEEDED);
    int failed = count(ended, JobStatus.FAILED);
    tasks.put("completed", completed);
    tasks.put("failed", failed);
    // Cancelled tasks are in no counter.
    tasks.put("inProgress", status == JobStatus.CANCELLED ? 0 : total - completed - failed);
    tasks.put("total", total);
    ArrayNode items = tasks.putArray("items");
    TaskView view = new TaskView(job, page);
    for (Job.Ended task : ended) {
      if (job.fate().omittedTasks().contains(task.task())) {
        continue;
      }
      ObjectNode item = items.addObject();
      item.put("kind", cased(resultKind(task)));
      String name = job.submission().tasks().get(task.task()).name();
      if (name != null) {
        item.put("taskName", name);
      }
      item.put(
          "lastUpdateDateTime", ITEM_TIME.format(stated(task.at()).truncatedTo(ChronoUnit.MICROS)));
      item.put("status", cased(task.status().word()));
      if (task.status() != JobStatus.FAILED) {
        item.set("results", view.results(task));
      }
    }
    return items;
  }

  private Instant stated(Instant at) {
    Duration time = job.fate().statedTime();
    Instant end = time == null ? at : job.created().plus(time);
    return at.isBefore(end) ? at : end;
  }

  private String resultKind(Job.Ended task) {
    String kind = job.submission().tasks().get(task.task()).kind().resultKind();
    // The service calls a cancelled PII task by the name of its sister.
    boolean quirk =
        task.status() == JobStatus.CANCELLED && kind.equals("PiiEntityRecognitionLROResults");
    return quirk ? "EntityRecognitionLROResults" : kind;
  }

  private static void addErrors(ArrayNode errors, List<Job.Ended> ended) {
    for (Job.Ended task : ended) {
      if (task.status() == JobStatus.FAILED) {
        ObjectNode error = errors.addObject();
        error.put("code", "InternalServerError");
        error.put("message", "Failed to process task after several retry");
        error.put("target", "#/tasks/items/" + task.task());
      }
    }
  }

  private static int count(List<Job.Ended> ended, JobStatus status) {
    return (int) ended.stream().filter(task -> task.status() == status).count();
  }

  private String cased(String word) {
    if (!job.fate().mixedCasing()) {
      return word;
    }
    char first = word.charAt(0);
    boolean upper = Character.isUpperCase(first);
    return (upper ? Character.toLowerCase(first) : Character.toUpperCase(first))
        + word.substring(1);
  }

  private static String wholeSeconds(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
