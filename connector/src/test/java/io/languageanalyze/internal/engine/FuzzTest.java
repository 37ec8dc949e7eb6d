package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.FailureAction;
import io.languageanalyze.internal.client.FuzzedJob;
import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.client.UnreadableResultException;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Kinds;
import io.languageanalyze.model.RawResult;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.schemas.NoSuchSchemaException;
import org.apache.beam.sdk.schemas.SchemaRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Spoilt answers of the service, through the client, the account and the values that users meet:
 * each document and task is answered once, or the call fails with a typed error.
 *
 * <p>{@code ./dev fuzz 200000} runs more cases, {@code ./dev fuzz seed N} one of them again.
 */
@Tag("slow")
class FuzzTest {

  private static final int CASES = Integer.getInteger("fuzz.cases", 2_000);
  private static final int FIRST = Integer.getInteger("fuzz.seed", 0);
  private static final int AT_ONCE = 500;

  // Cases that failed once: a number whose exponent Java cannot hold.
  private static final List<Integer> FAILED_ONCE = List.of(125_463);
  private static final Map<String, Class<?>> TYPES = Kinds.resultTypes();
  private static final DocumentInfo CALLER = DocumentInfo.of("caller", Map.of("k", "v"));

  private final Map<Class<?>, Coder<?>> coders = new ConcurrentHashMap<>();
  private final Map<String, Integer> endings = new TreeMap<>();
  private volatile int seed;

  @Test
  void spoiltAnswers_loseNoDocument_andThrowNothingUntyped() throws Exception {
    List<FuzzedJob> jobs = FuzzedJob.all();
    FAILED_ONCE.forEach(each -> run(jobs, each, each + 1));
    for (int from = FIRST; from < FIRST + CASES; from += AT_ONCE) {
      int first = from;
      int end = Math.min(from + AT_ONCE, FIRST + CASES);
      CompletableFuture<Void> some = CompletableFuture.runAsync(() -> run(jobs, first, end));
      try {
        some.get(5, TimeUnit.MINUTES);
      } catch (TimeoutException e) {
        throw new AssertionError("hangs; " + rerun(), e);
      }
    }
    Files.writeString(
        Path.of("target", "fuzz.txt"),
        CASES + " spoilt answers over " + jobs.size() + " jobs: " + endings + "\n");
    if (CASES >= 2_000) {
      for (String ending :
          List.of("value", "dead letter", "UnreadableAnswer", "unreadable value")) {
        assertTrue(endings.getOrDefault(ending, 0) > 10, "too few cases end in: " + ending);
      }
    }
  }

  private void run(List<FuzzedJob> jobs, int first, int end) {
    for (int each = first; each < end; each++) {
      seed = each;
      try {
        SplittableRandom random = new SplittableRandom(each);
        fuzz(jobs.get(random.nextInt(jobs.size())), random);
      } catch (Throwable e) {
        throw new AssertionError(e + "; " + rerun(), e);
      }
    }
  }

  private String rerun() {
    return "./dev fuzz seed " + seed;
  }

  private void fuzz(FuzzedJob job, SplittableRandom random) throws Exception {
    try {
      if (random.nextInt(10) == 0) {
        job.submitOrCancel(random);
        count("submitted or cancelled");
      } else {
        JobState state = job.poll(random);
        if (state.isTerminal()) {
          complete(job, state);
        }
        count("read");
      }
    } catch (ServiceException e) {
      assertNotNull(FailureAction.forPoll(e, Duration.ofMinutes(1)));
      assertNotNull(FailureAction.forSubmit(e, 25));
      count(e.error().code().length() > 3 ? e.error().code() : "refused");
    }
  }

  private void complete(FuzzedJob job, JobState state) throws Exception {
    List<String> names = List.copyOf(job.kinds().keySet());
    ResultAccounting accounting = new ResultAccounting(state, names);
    for (int position = 0; position < job.documents(); position++) {
      List<String> answered = new ArrayList<>();
      for (TaskOutcome taskOutcome : accounting.of(position)) {
        if (taskOutcome instanceof TaskResult result) {
          answered.add(result.taskName());
          read(result, job.kinds().get(result.taskName()));
        } else if (taskOutcome instanceof TaskFailure failure) {
          answered.add(String.valueOf(failure.taskName()));
          count("dead letter");
        }
      }
      assertEquals(names, answered);
    }
  }

  // What the step behind the engine does with a result.
  private void read(TaskResult result, String kind) throws Exception {
    Class<?> type = TYPES.getOrDefault(kind, RawResult.class);
    ResultReader.detectedLanguage(result.json());
    DocumentInfo document = CALLER;
    try {
      document = ResultReader.document(CALLER, result.modelVersion(), result.json());
      if (type != RawResult.class) {
        encode(ResultReader.read(type, CALLER, result.modelVersion(), result.json()));
      }
      count("value");
    } catch (UnreadableResultException e) {
      count("unreadable value");
    }
    encode(RawResult.of(document, result.taskName(), kind, result.json()));
  }

  @SuppressWarnings("unchecked") // the coder of its own class
  private <T> void encode(T value) throws Exception {
    assertNotNull(value.toString());
    Class<?> type = value.getClass().getSuperclass();
    ((Coder<T>) coders.computeIfAbsent(type, FuzzTest::coder))
        .encode(value, OutputStream.nullOutputStream());
  }

  private static Coder<?> coder(Class<?> type) {
    try {
      return SchemaRegistry.createDefault().getSchemaCoder(type);
    } catch (NoSuchSchemaException e) {
      throw new AssertionError(e);
    }
  }

  private void count(String ending) {
    endings.merge(ending, 1, Integer::sum);
  }
}
