package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.JobState.TaskState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultPagesTest {

  @Test
  void pages_areMergedPerTask() throws Exception {
    JobState state =
        merge(
            Map.of("a", "KeyPhraseExtraction"),
            job(item("a", "{'id':'0','keyPhrases':['x']}", "")),
            job(item("a", "{'id':'1','keyPhrases':[]}", "{'id':'2','error':{'code':'E'}}")));

    TaskState task = only(state);
    assertEquals(Map.of(0, "{\"keyPhrases\":[\"x\"]}", 1, "{\"keyPhrases\":[]}"), task.results());
    assertEquals(Set.of(2), task.errors().keySet());
    assertEquals("2022-10-01", task.modelVersion());
    assertEquals(2, state.requests());
  }

  @Test
  void documentsSeenTwice_countOnce() throws Exception {
    JobState state =
        merge(
            Map.of("a", "K"),
            job(item("a", "{'id':'0','n':1}", "{'id':'1','error':{'code':'E'}}")),
            job(item("a", "{'id':'0','n':2},{'id':'1','n':3}", "{'id':'0','error':{'code':'E'}}")));

    TaskState task = only(state);
    assertEquals(Map.of(0, "{\"n\":1}", 1, "{\"n\":3}"), task.results());
    assertEquals(Map.of(), task.errors());
  }

  @Test
  void ids_areComparedAsNumbers() throws Exception {
    JobState state =
        merge(Map.of("a", "K"), job(item("a", "{'id':'1.0'},{'id':2},{'id':'x'}", "")));

    assertEquals(Set.of(1, 2), only(state).results().keySet());
  }

  @Test
  void references_countWithinTheDocument() throws Exception {
    JobState state =
        merge(
            Map.of("a", "K"),
            job(
                item(
                    "a",
                    "{'id':'0'},{'id':'1','text':'#/documents/1/a','relations':[{'entities':["
                        + "{'ref':'#/results/documents/1/entities/12'},"
                        + "{'ref':'#/documents/1/sentences/10/assessments/0'},"
                        + "{'ref':'elsewhere/1'}]}],'warnings':[{'targetRef':'#/documents/1'}]}",
                    "")));

    assertEquals(
        json(
            "{'text':'#/documents/1/a','relations':[{'entities':["
                + "{'ref':'#/results/documents/0/entities/12'},"
                + "{'ref':'#/documents/0/sentences/10/assessments/0'},"
                + "{'ref':'elsewhere/1'}]}],'warnings':[{'targetRef':'#/documents/0'}]}"),
        only(state).results().get(1));
  }

  @Test
  void numbers_areKeptAsTheyCame() throws Exception {
    JobState state = merge(Map.of("a", "K"), job(item("a", "{'id':'0','dose':1.50,'n':1.0}", "")));

    assertEquals(json("{'dose':1.50,'n':1.0}"), only(state).results().get(0));
  }

  @Test
  void failedTask_hasNoDocuments() throws Exception {
    JobState state =
        merge(Map.of("a", "K"), job("{'kind':'KLROResults','taskName':'a','status':'failed'}"));

    assertEquals(
        new TaskState("KLROResults", "failed", null, Map.of(), Map.of()), state.tasks().get("a"));
  }

  @Test
  void namelessItem_isTheOnlyTask() throws Exception {
    assertEquals(Set.of("a"), merge(Map.of("a", "K"), job("{'kind':'Odd'}")).tasks().keySet());
  }

  @Test
  void namelessItems_areFoundByKind_thenByPlace() throws Exception {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("pii1", "PiiEntityRecognition");
    asked.put("talk", "ConversationalSentimentTask");
    asked.put("pii2", "PiiEntityRecognition");
    String pii = "{'kind':'PIIEntityRecognitionLROResults'}";
    String conversation = "{'kind':'conversationSentimentResults'}";

    assertEquals(
        List.of("talk", "piientityrecognition#1"),
        List.copyOf(merge(asked, job(conversation + "," + pii)).tasks().keySet()));
    assertEquals(
        List.of("pii1", "talk", "pii2"),
        List.copyOf(merge(asked, job(pii + "," + conversation + "," + pii)).tasks().keySet()));
  }

  @Test
  void took_isFromCreationToTheLastTask() throws Exception {
    JobState state = merge(Map.of("a", "K"), job(item("a", "", "") + "," + item("b", "", "")));

    assertEquals(Duration.ofMillis(4500), state.took());
  }

  @Test
  void took_isUnknownWhenTimesMakeNoSense() throws Exception {
    String item = "{'kind':'K','lastUpdateDateTime':'yesterday'}";
    String early = "{'kind':'K','lastUpdateDateTime':'2025-01-01T00:00:00Z'}";
    String running = job(item("a", "", "")).replace("succeeded", "running");

    assertNull(merge(Map.of("a", "K"), job(item)).took());
    assertNull(merge(Map.of("a", "K"), job(early)).took());
    assertNull(merge(Map.of("a", "K"), running).took());
  }

  @Test
  void jobErrors_areRead() throws Exception {
    JobState state =
        merge(
            Map.of("a", "K"),
            "{'status':'failed','errors':[{'code':'C','message':'m','target':'#/tasks/items/0'}]}");

    assertEquals(List.of(new ServiceError("C", null, "m", "#/tasks/items/0")), state.errors());
    assertTrue(state.isTerminal());
  }

  private static TaskState only(JobState state) {
    assertEquals(Set.of("a"), state.tasks().keySet());
    return state.tasks().values().iterator().next();
  }

  @ParameterizedTest
  @CsvSource({
    // status, completed, failed, inProgress, total, whether it is an end
    "completed, 2, 0, 0, 2, true",
    "succeededWithErrors, 1, 1, 0, 2, true",
    "COMPLETED, 0, 2, 0, 2, true",
    "completed, 1, 0, 1, 2, false",
    "completed, 1, 0, 0, 2, false",
    "completed, 0, 0, 0, 0, false",
    "completed, 1, 0, 0, 1, false",
    "completed, 2, 0, , 2, false",
    "completed, 2, , 0, 2, true",
    "running, 2, 0, 0, 2, false",
    "Running, 2, 0, 0, 2, false",
    "notStarted, 2, 0, 0, 2, false",
    "cancelling, 2, 0, 0, 2, false",
    "cancelled, 0, 0, 0, 2, true",
  })
  void unknownWord_isAnEnd_whenTheCountersSaySo(
      String status,
      @Nullable Integer completed,
      @Nullable Integer failed,
      @Nullable Integer inProgress,
      int total,
      boolean end)
      throws Exception {
    ObjectNode page = Json.MAPPER.createObjectNode().put("status", status);
    page.putObject("tasks")
        .put("completed", completed)
        .put("failed", failed)
        .put("inProgress", inProgress)
        .put("total", total);
    ResultPages pages = new ResultPages(Map.of("a", "K", "b", "K"), Route.TEXT);

    pages.add(page);

    assertEquals(end, pages.isEnd());
    assertEquals(end, pages.state().isTerminal());
  }

  private static JobState merge(Map<String, String> asked, String... pages) throws Exception {
    ResultPages merged = new ResultPages(asked, Route.TEXT);
    for (String page : pages) {
      merged.add(Json.MAPPER.readTree(json(page)));
    }
    return merged.state();
  }

  private static String job(String items) {
    return "{'status':'succeeded','createdDateTime':'2026-03-01T12:00:00Z','tasks':{'items':["
        + items
        + "]}}";
  }

  private static String item(String name, String documents, String errors) {
    return String.format(
        "{'kind':'KLROResults','taskName':'%s','status':'succeeded',"
            + "'lastUpdateDateTime':'2026-03-01T12:00:04.5Z','results':{'documents':[%s],"
            + "'errors':[%s],'modelVersion':'2022-10-01'}}",
        name, documents, errors);
  }

  private static String json(String single) {
    return single.replace('\'', '"');
  }
}
