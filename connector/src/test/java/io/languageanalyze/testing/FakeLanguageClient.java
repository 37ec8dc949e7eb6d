package io.languageanalyze.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.JobState.TaskState;
import io.languageanalyze.internal.client.LanguageClient;
import io.languageanalyze.internal.client.ServiceError;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.text.RequestLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A service on a fake clock, scripted or seeded.
 *
 * <p>The payload of a document is its plain text, and the text decides its end: {@link #POISON}
 * makes the service refuse the batch, {@link #FAILING} makes the document fail alone, {@link #LOST}
 * makes the service say nothing about it. The result of a task is {@code task:text}.
 */
public final class FakeLanguageClient implements LanguageClient {

  public static final String POISON = "poison";
  public static final String FAILING = "failing";
  public static final String LOST = "lost";

  /** Every batch that was sent, accepted or not. */
  public final List<List<String>> submits = new ArrayList<>();

  /** The URL of every poll. */
  public final List<String> polls = new ArrayList<>();

  /** The URL of every request to cancel. */
  public final List<String> cancels = new ArrayList<>();

  /** What to do in the next calls; without an entry they work. */
  public final Deque<Fault> submitFaults = new ArrayDeque<>();

  public final Deque<Fault> pollFaults = new ArrayDeque<>();
  public final Deque<Fault> cancelFaults = new ArrayDeque<>();

  /** What becomes of the next jobs; without an entry they succeed. */
  public final Deque<Fate> fates = new ArrayDeque<>();

  /** Asked for each job. */
  public Supplier<Duration> jobTime = () -> Duration.ofSeconds(2);

  /** Time from the call to the start of the job. */
  public Duration latency = Duration.ZERO;

  /** Whether the service says how long a job took: from its creation, in whole seconds, on. */
  public boolean tellsDuration = true;

  /** What the service says of the length of any job; null for what is true. */
  public @Nullable Duration lie;

  /** What every submit meets; null for nothing. */
  public @Nullable Fault alwaysOnSubmit;

  /** How the service refuses {@link #POISON}. */
  public Fault poisonRefusal = Fault.invalid("InvalidDocument");

  /** Bytes that a gateway before the service takes. */
  public int largestBody = Integer.MAX_VALUE;

  /** Calls it takes to read the results of a job. */
  public int pages = 1;

  /** Text records of all accepted jobs, for one task. */
  public long billed;

  /** Requests that were over a limit. */
  public int overLimit;

  private final MutableClock clock;
  private final RequestLimits limits;
  private final List<String> taskNames;
  private final Map<String, RemoteJob> jobs = new HashMap<>();

  private record RemoteJob(List<String> texts, Instant start, Duration length, Fate fate) {

    Instant end() {
      return start.plus(length);
    }

    Duration measured() {
      return Duration.between(start.truncatedTo(ChronoUnit.SECONDS), end());
    }
  }

  public FakeLanguageClient(MutableClock clock, RequestLimits limits, List<String> taskNames) {
    this.clock = clock;
    this.limits = limits;
    this.taskNames = taskNames;
  }

  @Override
  public String submit(List<byte[]> documents) throws ServiceException {
    List<String> texts = documents.stream().map(document -> new String(document, UTF_8)).toList();
    submits.add(texts);
    Fault fault = submitFaults.isEmpty() ? alwaysOnSubmit : submitFaults.remove();
    throwUnlessAfterEffect(fault);
    refuseIfInvalid(texts);
    Fate fate = fates.isEmpty() ? Fate.SUCCEEDS : fates.remove();
    String url = "https://example.test/language/analyze-text/jobs/" + jobs.size();
    jobs.put(url, new RemoteJob(texts, clock.now().plus(latency), jobTime.get(), fate));
    billed += texts.stream().mapToLong(text -> (text.length() + 999) / 1000).sum();
    throwIfAny(fault);
    return url;
  }

  private void refuseIfInvalid(List<String> texts) throws ServiceException {
    int length = texts.stream().mapToInt(String::length).sum();
    if (texts.size() > limits.documents() || length > limits.textElements()) {
      overLimit++;
      throw Fault.invalid("InvalidDocumentBatch").exception();
    }
    if (length > limits.bytes()) {
      overLimit++;
      throw Fault.status(413).exception();
    }
    if (length > largestBody) {
      throw Fault.status(413).exception();
    }
    if (texts.stream().anyMatch(text -> text.startsWith(POISON))) {
      throw poisonRefusal.exception();
    }
  }

  @Override
  public JobState poll(String operationUrl) throws ServiceException {
    polls.add(operationUrl);
    throwIfAny(pollFaults.poll());
    RemoteJob job = jobs.get(operationUrl);
    if (job == null || job.fate() == Fate.IS_FORGOTTEN) {
      throw Fault.status(404).exception();
    }
    if (job.fate() == Fate.ENDS_IN_PART && !clock.now().isBefore(job.end())) {
      return partOf(job);
    }
    boolean runs =
        job.fate() == Fate.NEVER_ENDS
            || job.fate() == Fate.ENDS_IN_PART
            || clock.now().isBefore(job.end());
    if (runs) {
      String word = job.fate() == Fate.SAYS_UNKNOWN_WORDS ? "pondering" : "running";
      return new JobState(word, null, List.of(), Map.of(), 1);
    }
    return ended(job);
  }

  @Override
  public void cancel(String operationUrl) throws ServiceException {
    cancels.add(operationUrl);
    throwIfAny(cancelFaults.poll());
  }

  private JobState partOf(RemoteJob job) {
    Map<String, TaskState> tasks = new LinkedHashMap<>();
    taskNames.stream()
        .limit(taskNames.size() - 1L)
        .forEach(name -> tasks.put(name, succeeded(name, job.texts())));
    return new JobState("running", null, List.of(), tasks, pages);
  }

  private JobState ended(RemoteJob job) {
    Duration stated = lie == null ? job.measured() : lie;
    Duration took = tellsDuration ? stated : null;
    String lastTask = taskNames.get(taskNames.size() - 1);
    Map<String, TaskState> tasks = new LinkedHashMap<>();
    taskNames.forEach(name -> tasks.put(name, succeeded(name, job.texts())));
    switch (job.fate()) {
      case LOSES_LAST_TASK -> {
        tasks.put(lastTask, new TaskState("Kind", "failed", null, Map.of(), Map.of()));
        String target = "#/tasks/items/" + (taskNames.size() - 1);
        ServiceError error = new ServiceError("InternalServerError", null, "task broke", target);
        return new JobState("partiallySucceeded", took, List.of(error), tasks, pages);
      }
      case COMPLETES_IN_PART -> {
        tasks.put(lastTask, new TaskState("Kind", "failed", null, Map.of(), Map.of()));
        ServiceError error = new ServiceError("InternalServerError", null, "a task broke", null);
        return new JobState("partiallyCompleted", took, List.of(error), tasks, pages);
      }
      case IS_CANCELLED -> {
        return new JobState("cancelled", took, List.of(), Map.of(), pages);
      }
      case FAILS -> {
        ServiceError error = new ServiceError("InternalServerError", null, "job broke", null);
        return new JobState("failed", took, List.of(error), Map.of(), pages);
      }
      case ENDS_IN_AN_UNKNOWN_WORD -> {
        return new JobState("succeededWithErrors", took, List.of(), tasks, pages, true);
      }
      case FORGETS_LAST_TASK -> tasks.remove(lastTask);
      default -> {}
    }
    return new JobState("succeeded", took, List.of(), tasks, pages);
  }

  private static TaskState succeeded(String taskName, List<String> texts) {
    Map<Integer, String> results = new LinkedHashMap<>();
    Map<Integer, ServiceError> errors = new LinkedHashMap<>();
    for (int position = 0; position < texts.size(); position++) {
      String text = texts.get(position);
      if (text.startsWith(FAILING)) {
        errors.put(
            position, new ServiceError("InvalidArgument", "InvalidDocument", "unreadable", null));
      } else if (!text.startsWith(LOST)) {
        results.put(position, taskName + ":" + text);
      }
    }
    return new TaskState("Kind", "succeeded", "2024-01-01", results, errors);
  }

  private static void throwUnlessAfterEffect(@Nullable Fault fault) throws ServiceException {
    if (fault != null && !fault.afterEffect()) {
      throw fault.exception();
    }
  }

  private static void throwIfAny(@Nullable Fault fault) throws ServiceException {
    if (fault != null) {
      throw fault.exception();
    }
  }
}
