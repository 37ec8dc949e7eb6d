package io.languageanalyze.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.JobState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every recorded state of a job is read in full: as many documents and errors as it holds. */
class RecordedStatesTest {

  @TestFactory
  Stream<DynamicTest> recordedStates() throws Exception {
    return tests(RecordingSource.SERVICE, 240);
  }

  @TestFactory
  Stream<DynamicTest> statesRecordedFromTheEmulator() throws Exception {
    return tests(RecordingSource.EMULATOR, 60);
  }

  private static Stream<DynamicTest> tests(RecordingSource source, int least) throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Recording recording : Recording.of(source)) {
      List<JsonNode> polls = recording.polls();
      for (int i = 0; i < polls.size(); i++) {
        JsonNode poll = polls.get(i);
        tests.add(
            DynamicTest.dynamicTest(
                recording.name() + " #" + i, () -> assertReadInFull(recording, poll)));
      }
    }
    assertTrue(tests.size() >= least, "only " + tests.size() + " recorded states");
    return tests.stream();
  }

  private static void assertReadInFull(Recording recording, JsonNode poll) throws Exception {
    JsonNode body = poll.at("/response/body");

    RecordedJob job = RecordedJob.read(recording, poll);

    JobState state = job.state();
    assertEquals(body.get("status").asText(), state.status());
    assertEquals(expected(job), read(state));
    assertEquals(body.path("errors").size(), state.errors().size());
    if (state.isTerminal() && !recording.name().startsWith("derived")) {
      assertTrue(state.took() != null && state.took().compareTo(Duration.ofHours(1)) < 0);
    }
  }

  /** With an unknown word the counters decide: those of running jobs never say "end". */
  @TestFactory
  Stream<DynamicTest> recordedCounters() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (Recording recording : Recording.of(RecordingSource.SERVICE)) {
      for (JsonNode poll : recording.polls()) {
        String word = poll.at("/response/body/status").asText();
        JsonNode unknown = poll.deepCopy();
        ((ObjectNode) unknown.at("/response/body")).put("status", "pondering").remove("nextLink");
        // Cancelled tasks are in no counter.
        boolean end = JobState.isTerminal(word) && !word.equals("cancelled");
        tests.add(
            DynamicTest.dynamicTest(
                recording.name() + " " + word,
                () ->
                    assertEquals(end, RecordedJob.read(recording, unknown).state().isTerminal())));
      }
    }
    assertTrue(tests.size() >= 240, "only " + tests.size() + " recorded states");
    return tests.stream();
  }

  /** Documents and errors of each task, counted without the code under test. */
  private static List<List<Integer>> expected(RecordedJob job) {
    List<List<Integer>> counts = new ArrayList<>();
    JsonNode items = job.pages().get(0).at("/tasks/items");
    for (int item = 0; item < items.size(); item++) {
      Set<String> documents = new TreeSet<>();
      Set<String> errors = new TreeSet<>();
      for (ObjectNode page : job.pages()) {
        JsonNode results = page.at("/tasks/items/" + item + "/results");
        results.path(job.route().array()).forEach(each -> documents.add(each.get("id").asText()));
        results.path("errors").forEach(each -> errors.add(each.get("id").asText()));
      }
      counts.add(List.of(documents.size(), errors.size()));
    }
    return counts;
  }

  private static List<List<Integer>> read(JobState state) {
    return state.tasks().values().stream()
        .map(task -> List.of(task.results().size(), task.errors().size()))
        .toList();
  }
}
