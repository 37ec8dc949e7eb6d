package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.languageanalyze.internal.client.FailureAction;
import io.languageanalyze.internal.client.FuzzedJob;
import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.client.ServiceException;
import io.languageanalyze.internal.client.UnreadableResultException;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.testing.Kinds;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.schemas.NoSuchSchemaException;
import org.apache.beam.sdk.schemas.SchemaRegistry;

/**
 * Runs cases of the fuzz test: a call gets a corrupted response, and each document and task gets
 * one outcome, or the call fails with a typed error.
 */
public final class FuzzedCases {

  private static final Map<String, Class<?>> TYPES = Kinds.resultTypes();
  private static final DocumentInfo CALLER = DocumentInfo.of("caller", Map.of("k", "v"));

  private final List<FuzzedJob> jobs;
  private final Map<Class<?>, Coder<?>> coders = new ConcurrentHashMap<>();
  private final Map<String, Integer> endings = new TreeMap<>();

  /** Cases of these jobs; a case is the same one only for the same jobs. */
  public FuzzedCases(List<FuzzedJob> jobs) {
    this.jobs = jobs;
  }

  /** Runs the case of this number. */
  public void run(int seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    fuzz(jobs.get(random.nextInt(jobs.size())), random);
  }

  /** How many responses, tasks and documents ended in which way. */
  Map<String, Integer> endings() {
    return endings;
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
      List<String> accounted = new ArrayList<>();
      for (TaskOutcome taskOutcome : accounting.of(position)) {
        if (taskOutcome instanceof TaskResult result) {
          accounted.add(result.taskName());
          read(result, job.kinds().get(result.taskName()));
        } else if (taskOutcome instanceof TaskFailure failure) {
          accounted.add(String.valueOf(failure.taskName()));
          count("dead letter");
        }
      }
      assertEquals(names, accounted);
    }
  }

  // What the step behind the engine does with a result.
  private void read(TaskResult result, String kind) throws Exception {
    Class<?> type = TYPES.getOrDefault(kind, RawResult.class);
    ResultReader.detectedLanguage(result.json());
    DocumentInfo document = CALLER;
    try {
      ResultReader reader = ResultReader.of(CALLER, result.modelVersion(), result.json());
      document = reader.document();
      if (type != RawResult.class) {
        encode(reader.read(type));
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
    ((Coder<T>) coders.computeIfAbsent(type, FuzzedCases::coder))
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
