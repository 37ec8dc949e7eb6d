package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiiRuleTest {

  private static final String KIND = "PiiEntityRecognition";
  private static final String TEXT = "I am Ann Lee. Ask Bob Ross!  \n\n Or ask Eve.";

  private static String entity(String text, int offset) {
    return "{'text':'%s','category':'P','offset':%d,'length':%d}"
        .formatted(text, offset, text.length());
  }

  private static String taskOutcome(String redacted, String... entities) {
    return "{'redactedText':'%s','entities':[%s]}".formatted(redacted, String.join(",", entities));
  }

  private static Task<?, ?> masking(String policyKind) {
    return TextTasks.ofKind(KIND)
        .with("stringIndexType", "Utf16CodeUnit")
        .with("redactionPolicies", List.of(Map.of("policyKind", policyKind)))
        .named("t");
  }

  private static List<Integer> offsets(JsonNode merged, String name) {
    return merged.get("entities").findValues(name).stream().map(JsonNode::asInt).toList();
  }

  @Test
  void blankSpans_areTheirText() throws Exception {
    JsonNode merged =
        new SplitText(TEXT)
            .chunk(
                0,
                27,
                taskOutcome(
                    "I am *******. Ask ********!", entity("Ann Lee", 5), entity("Bob Ross", 18)))
            .blank(27, 31)
            .chunk(31, 43, taskOutcome(" Or ask ***.", entity("Eve", 8)))
            .merged(KIND);

    assertEquals(
        "I am *******. Ask ********!  \n\n Or ask ***.", merged.get("redactedText").asText());
    assertEquals(List.of(5, 18, 39), offsets(merged, "offset"));
  }

  @Test
  void repeatedSentence_isThereOnce_asTheLaterPartHasIt() throws Exception {
    JsonNode merged =
        new SplitText(TEXT)
            .chunk(0, 27, taskOutcome("I am *******. Ask Bob Ross!", entity("Ann Lee", 5)))
            .chunk(
                13,
                43,
                taskOutcome(
                    " Ask ********!  \\n\\n Or ask ***.", entity("Bob Ross", 5), entity("Eve", 26)))
            .merged(KIND);

    assertEquals(
        "I am *******. Ask ********!  \n\n Or ask ***.", merged.get("redactedText").asText());
    assertEquals(List.of(5, 18, 39), offsets(merged, "offset"));
  }

  @Test
  void failedChunk_isMaskedWhole_butForWhatItsNeighboursSay() throws Exception {
    TaskFailure failure =
        new SplitText(TEXT)
            .chunk(0, 14, taskOutcome("I am *******. ", entity("Ann Lee", 5)))
            .failed(13, 31)
            .chunk(29, 43, taskOutcome("\\n\\n Or ask ***.", entity("Eve", 10)))
            .failure(SplitText.task(KIND));

    assertEquals(DeadLetterReason.PARTIALLY_FAILED, failure.reason());
    JsonNode rest = Json.read(String.valueOf(failure.partialResult()));
    assertEquals(
        "I am *******. ***************\n\n Or ask ***.", rest.get("redactedText").asText());
  }

  @Test
  void entityOverTheWholeOverlap_isMaskedAcrossTheMergePoint() throws Exception {
    // "Bob Ross" reaches over the repeated "b Ro", which is 20 to 24.
    SplitText split =
        new SplitText(TEXT.substring(0, 27))
            .chunk(0, 24, taskOutcome("I am Ann Lee. Ask ******", entity("Bob Ro", 18)))
            .chunk(20, 27, taskOutcome("******!", entity("b Ross", 0)));

    JsonNode merged = split.merged(KIND);
    assertEquals("I am Ann Lee. Ask ********!", merged.get("redactedText").asText());
    assertEquals(List.of(18, 20), offsets(merged, "offset"));
  }

  @Test
  void entityOverTheWholeOverlap_isMaskedWhereOnlyTheLaterChunkKnows() throws Exception {
    JsonNode merged =
        new SplitText(TEXT.substring(0, 27))
            .chunk(0, 24, taskOutcome("I am Ann Lee. Ask *ob Ro", entity("B", 18)))
            .chunk(19, 27, taskOutcome("*******!", entity("ob Ross", 0)))
            .merged(KIND);

    assertEquals("I am Ann Lee. Ask ********!", merged.get("redactedText").asText());
  }

  @Test
  void namedMask_isNeverCut() throws Exception {
    JsonNode merged =
        new SplitText(TEXT.substring(0, 27))
            .chunk(0, 24, taskOutcome("I am Ann Lee. Ask [P_1]", entity("Bob Ro", 18)))
            .chunk(20, 27, taskOutcome("[P_12]!", entity("b Ross", 0)))
            .merged(masking("entityMask"));

    assertEquals("I am Ann Lee. Ask [P_1][P_2]!", merged.get("redactedText").asText());
  }

  @Test
  void maskOffset_isAnOffsetInTheMergedText() throws Exception {
    String masked =
        "{'text':'%s','category':'P','offset':%d,'length':%d,'maskOffset':%d,'maskLength':3}";
    JsonNode merged =
        new SplitText(TEXT.substring(0, 27))
            .chunk(0, 18, taskOutcome("I am [P]. Ask ", masked.formatted("Ann Lee", 5, 7, 5)))
            .chunk(13, 27, taskOutcome(" Ask [P]!", masked.formatted("Bob Ross", 5, 8, 5)))
            .merged(masking("syntheticReplacement"));

    assertEquals("I am [P]. Ask [P]!", merged.get("redactedText").asText());
    assertEquals(List.of(5, 14), offsets(merged, "maskOffset"));
  }

  @Test
  void entitiesThatOverlap_haveOneMask() throws Exception {
    JsonNode merged =
        new SplitText(TEXT.substring(0, 27))
            .chunk(
                0,
                13,
                taskOutcome(
                    "I am *******.", entity("Ann L", 5), entity("Lee", 9), entity("Ann", 5)))
            .chunk(13, 27, taskOutcome(" Ask Bob Ross!"))
            .merged(KIND);

    assertEquals("I am *******. Ask Bob Ross!", merged.get("redactedText").asText());
    assertEquals(3, merged.get("entities").size());
  }

  @Test
  void noText_whereNothingIsMasked() throws Exception {
    JsonNode merged =
        new SplitText(TEXT)
            .chunk(0, 27, "{'entities':[" + entity("Ann Lee", 5) + "]}")
            .chunk(27, 43, "{'entities':[]}")
            .merged(masking("noMask"));

    assertFalse(merged.has("redactedText"));
  }

  private static void assertMalformed(SplitText split, Task<?, ?> task, String what) {
    assertEquals(
        "1 of 2 chunks failed; chunk 2 (UTF-16 offsets 13 to 27): UNREADABLE_RESULT: the result"
            + " cannot be merged: "
            + what,
        split.failure(task).message());
  }

  private static SplitText withSecond(String json) {
    return new SplitText(TEXT.substring(0, 27))
        .chunk(0, 27, taskOutcome("I am Ann Lee. Ask Bob Ross!"))
        .chunk(13, 27, json);
  }

  @Test
  void textOfAnotherLength_isMalformed() {
    String what = "the length of redactedText does not match the entities and their masks";

    assertMalformed(
        withSecond(taskOutcome(" Ask *******!", entity("Bob Ross", 5))),
        SplitText.task(KIND),
        what);
    assertMalformed(withSecond(taskOutcome(" Ask Bob Ross! ")), SplitText.task(KIND), what);
    assertMalformed(
        withSecond(taskOutcome(" Ask Tom Finn!", entity("Bob Ross", 5))),
        masking("syntheticReplacement"),
        what);
    // As long as it should be, but the mask is elsewhere.
    assertMalformed(
        withSecond(taskOutcome(" Ask Bob*****!", entity("Bob Ross", 5))),
        SplitText.task(KIND),
        what);
  }

  @Test
  void otherTextInTheOverlap_isMalformed() {
    assertMalformed(
        withSecond(taskOutcome(" Ask Bob Moss!")),
        SplitText.task(KIND),
        "redactedText differs from that of the preceding chunk");
  }

  @Test
  void textMissingInOneChunk_isMalformed() {
    assertMalformed(
        withSecond("{'entities':[]}"),
        SplitText.task(KIND),
        "redactedText is missing, but other chunks have it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"isDefault", "isDefaultPolicy"})
  void defaultPolicy_isKnownByBothNames(String name) throws Exception {
    RedactionPolicies policies =
        new RedactionPolicies(
            Map.of(
                "redactionPolicies",
                List.of(
                    Map.of("policyKind", "noMask"),
                    Map.of("policyKind", "characterMask", name, true))));

    assertTrue(policies.masksByCharacters((ObjectNode) SplitText.json("{'category':'Person'}")));
  }
}
