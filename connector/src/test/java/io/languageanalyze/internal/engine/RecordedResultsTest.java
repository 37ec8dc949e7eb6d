package io.languageanalyze.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.recorded.RecordedJob;
import io.languageanalyze.recorded.RecordingSource;
import io.languageanalyze.testing.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every recorded end of a job goes the whole way: the client's pages, the account of documents and
 * tasks, and the values that users meet.
 */
class RecordedResultsTest {

  private record Count(int results, int deadLetters) {

    static Count of(TaskOutcome taskOutcome) {
      return taskOutcome instanceof TaskResult ? new Count(1, 0) : new Count(0, 1);
    }

    Count plus(Count other) {
      return new Count(results + other.results, deadLetters + other.deadLetters);
    }
  }

  // Counted from the recordings without the code under test.
  private static final Map<String, Count> OF_SERVICE =
      Map.ofEntries(
          Map.entry("AbstractiveSummarization", new Count(3, 0)),
          Map.entry("ConversationalPIITask", new Count(4, 0)),
          Map.entry("ConversationalSentimentTask", new Count(1, 0)),
          Map.entry("ConversationalSummarizationTask", new Count(7, 0)),
          Map.entry("CustomEntityRecognition", new Count(6, 2)),
          Map.entry("CustomMultiLabelClassification", new Count(9, 2)),
          Map.entry("CustomSingleLabelClassification", new Count(11, 2)),
          Map.entry("EntityLinking", new Count(91, 10)),
          Map.entry("EntityRecognition", new Count(139, 26)),
          Map.entry("ExtractiveSummarization", new Count(33, 2)),
          Map.entry("Healthcare", new Count(55, 41)),
          Map.entry("KeyPhraseExtraction", new Count(129, 23)),
          Map.entry("PiiEntityRecognition", new Count(120, 25)),
          Map.entry("SentimentAnalysis", new Count(112, 13)));

  private static final Map<String, Count> OF_EMULATOR =
      Map.ofEntries(
          Map.entry("AbstractiveSummarization", new Count(1, 0)),
          Map.entry("ConversationalPIITask", new Count(2, 0)),
          Map.entry("ConversationalSentimentTask", new Count(1, 0)),
          Map.entry("ConversationalSummarizationTask", new Count(2, 0)),
          Map.entry("CustomEntityRecognition", new Count(3, 0)),
          Map.entry("CustomMultiLabelClassification", new Count(3, 0)),
          Map.entry("CustomSingleLabelClassification", new Count(3, 0)),
          Map.entry("EntityLinking", new Count(42, 15)),
          Map.entry("EntityRecognition", new Count(8, 0)),
          Map.entry("ExtractiveSummarization", new Count(1, 0)),
          Map.entry("Healthcare", new Count(3, 1)),
          Map.entry("KeyPhraseExtraction", new Count(75, 11)),
          Map.entry("PiiEntityRecognition", new Count(9, 0)),
          Map.entry("SentimentAnalysis", new Count(8, 0)));

  // What a value does not hold as it came. All of it is still in the raw result.
  private static final Set<String> EXCEPTIONS =
      Set.of(
          // 2022-03-01-preview: an object, which the value holds as a list of one.
          "CustomSingleLabelClassification .class differs",
          // 2022-10-01-preview: a word, which the value holds as an object.
          "Healthcare .detectedLanguage differs",
          // 2022-10-01-preview only; since 2024-11-01 the same is in metadata.
          "EntityRecognition .entities[].resolutions is lost",
          // 2022-10-01-preview, in no specification.
          "EntityLinking .isLanguageDefaulted is lost",
          "EntityRecognition .isLanguageDefaulted is lost",
          "Healthcare .isLanguageDefaulted is lost",
          "KeyPhraseExtraction .isLanguageDefaulted is lost",
          "PiiEntityRecognition .isLanguageDefaulted is lost",
          "SentimentAnalysis .isLanguageDefaulted is lost");

  private static final Set<String> EXCEPTIONS_OF_EMULATOR =
      Set.of(
          "EntityRecognition .isLanguageDefaulted is lost",
          "SentimentAnalysis .isLanguageDefaulted is lost");

  private static final DocumentInfo CALLER = DocumentInfo.of("caller", Map.of());

  @ParameterizedTest
  @EnumSource
  void everyDocumentAndTask_isAResultOrADeadLetter(RecordingSource source) throws Exception {
    List<RecordedJob> jobs = RecordedJob.ended(source);
    Map<String, Count> counts = new TreeMap<>();
    for (RecordedJob job : jobs) {
      List<TaskOutcome> taskOutcomes = taskOutcomes(job);
      assertEquals(job.documents() * job.kinds().size(), taskOutcomes.size(), job.name());
      for (TaskOutcome taskOutcome : taskOutcomes) {
        String kind = job.kinds().get(nameOf(taskOutcome));
        counts.merge(kind, Count.of(taskOutcome), Count::plus);
      }
    }

    boolean isService = source == RecordingSource.SERVICE;
    assertEquals(isService ? 97 : 36, jobs.size());
    assertEquals(isService ? OF_SERVICE : OF_EMULATOR, counts);
  }

  @ParameterizedTest
  @EnumSource
  void recordedFields_comeBackUnchanged_inJsonAndInValues(RecordingSource source) throws Exception {
    Set<String> exceptions = new TreeSet<>();
    for (RecordedJob job : RecordedJob.ended(source)) {
      for (int position = 0; position < job.documents(); position++) {
        for (TaskOutcome taskOutcome : new ResultAccounting(job.state(), names(job)).of(position)) {
          if (taskOutcome instanceof TaskResult result) {
            compare(job, position, result, exceptions);
          }
        }
      }
    }

    assertEquals(
        source == RecordingSource.SERVICE ? EXCEPTIONS : EXCEPTIONS_OF_EMULATOR, exceptions);
  }

  private static void compare(
      RecordedJob job, int position, TaskResult result, Set<String> exceptions) throws Exception {
    String kind = job.kinds().get(result.taskName());
    ObjectNode recorded = job.result(result.taskName(), position);
    JsonNode raw = JsonDifferences.read(result.json());
    // The document is number 0 wherever it was on its page.
    String standingAlone = recorded.toString().replaceAll("(#/(?:results/)?documents/)\\d+", "$10");
    assertEquals(JsonDifferences.read(standingAlone), raw, job.name());

    Class<?> type = Kinds.resultTypes().getOrDefault(kind, RawResult.class);
    if (type != RawResult.class) {
      Object value = ResultReader.of(CALLER, result.modelVersion(), result.json()).read(type);
      JsonDifferences.of(raw, JsonDifferences.asOnTheWire(value))
          .forEach(path -> exceptions.add(kind + " " + path));
    }
  }

  private static List<TaskOutcome> taskOutcomes(RecordedJob job) {
    List<TaskOutcome> taskOutcomes = new ArrayList<>();
    for (int position = 0; position < job.documents(); position++) {
      taskOutcomes.addAll(new ResultAccounting(job.state(), names(job)).of(position));
    }
    return taskOutcomes;
  }

  private static List<String> names(RecordedJob job) {
    return List.copyOf(job.kinds().keySet());
  }

  private static String nameOf(TaskOutcome taskOutcome) {
    return taskOutcome instanceof TaskResult result
        ? result.taskName()
        : String.valueOf(((TaskFailure) taskOutcome).taskName());
  }
}
