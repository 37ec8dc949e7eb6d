package io.languageanalyze.internal.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
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

  private static String answer(String redacted, String... entities) {
    return "{'redactedText':'%s','entities':[%s]}".formatted(redacted, String.join(",", entities));
  }

  private static Task<?, ?> masking(String policyKind) {
    return TextTasks.ofKind(KIND)
        .with("stringIndexType", "Utf16CodeUnit")
        .with("redactionPolicies", List.of(Map.of("policyKind", policyKind)))
        .named("t");
  }

  private static List<Integer> offsets(JsonNode joined, String name) {
    return joined.get("entities").findValues(name).stream().map(JsonNode::asInt).toList();
  }

  @Test
  void blankStretches_areTheirText() throws Exception {
    JsonNode joined =
        new Division(TEXT)
            .part(
                0,
                27,
                answer("I am *******. Ask ********!", entity("Ann Lee", 5), entity("Bob Ross", 18)))
            .blank(27, 31)
            .part(31, 43, answer(" Or ask ***.", entity("Eve", 8)))
            .joined(KIND);

    assertEquals(
        "I am *******. Ask ********!  \n\n Or ask ***.", joined.get("redactedText").asText());
    assertEquals(List.of(5, 18, 39), offsets(joined, "offset"));
  }

  @Test
  void repeatedSentence_isThereOnce_asTheLaterPartHasIt() throws Exception {
    JsonNode joined =
        new Division(TEXT)
            .part(0, 27, answer("I am *******. Ask Bob Ross!", entity("Ann Lee", 5)))
            .part(
                13,
                43,
                answer(
                    " Ask ********!  \\n\\n Or ask ***.", entity("Bob Ross", 5), entity("Eve", 26)))
            .joined(KIND);

    assertEquals(
        "I am *******. Ask ********!  \n\n Or ask ***.", joined.get("redactedText").asText());
    assertEquals(List.of(5, 18, 39), offsets(joined, "offset"));
  }

  @Test
  void failedPart_isHiddenWhole_butForWhatItsNeighboursSay() throws Exception {
    Dead dead =
        new Division(TEXT)
            .part(0, 14, answer("I am *******. ", entity("Ann Lee", 5)))
            .failed(13, 31)
            .part(29, 43, answer("\\n\\n Or ask ***.", entity("Eve", 10)))
            .dead(Division.task(KIND));

    assertEquals(DeadLetterReason.PARTIAL, dead.reason());
    JsonNode rest = Json.read(String.valueOf(dead.partialResult()));
    assertEquals(
        "I am *******. ***************\n\n Or ask ***.", rest.get("redactedText").asText());
  }

  @Test
  void entityOverTheWholeRepeatedStretch_isMaskedAcrossTheSeam() throws Exception {
    // "Bob Ross" reaches over the repeated "b Ro", which is 20 to 24.
    Division division =
        new Division(TEXT.substring(0, 27))
            .part(0, 24, answer("I am Ann Lee. Ask ******", entity("Bob Ro", 18)))
            .part(20, 27, answer("******!", entity("b Ross", 0)));

    JsonNode joined = division.joined(KIND);
    assertEquals("I am Ann Lee. Ask ********!", joined.get("redactedText").asText());
    assertEquals(List.of(18, 20), offsets(joined, "offset"));
  }

  @Test
  void entityOverTheWholeRepeatedStretch_isMaskedWhereOnlyTheLaterPartKnows() throws Exception {
    JsonNode joined =
        new Division(TEXT.substring(0, 27))
            .part(0, 24, answer("I am Ann Lee. Ask *ob Ro", entity("B", 18)))
            .part(19, 27, answer("*******!", entity("ob Ross", 0)))
            .joined(KIND);

    assertEquals("I am Ann Lee. Ask ********!", joined.get("redactedText").asText());
  }

  @Test
  void namedMask_isNeverCut() throws Exception {
    JsonNode joined =
        new Division(TEXT.substring(0, 27))
            .part(0, 24, answer("I am Ann Lee. Ask [P_1]", entity("Bob Ro", 18)))
            .part(20, 27, answer("[P_12]!", entity("b Ross", 0)))
            .joined(masking("entityMask"));

    assertEquals("I am Ann Lee. Ask [P_1][P_2]!", joined.get("redactedText").asText());
  }

  @Test
  void maskOffset_isAPlaceInTheJoinedText() throws Exception {
    String masked =
        "{'text':'%s','category':'P','offset':%d,'length':%d,'maskOffset':%d,'maskLength':3}";
    JsonNode joined =
        new Division(TEXT.substring(0, 27))
            .part(0, 18, answer("I am [P]. Ask ", masked.formatted("Ann Lee", 5, 7, 5)))
            .part(13, 27, answer(" Ask [P]!", masked.formatted("Bob Ross", 5, 8, 5)))
            .joined(masking("syntheticReplacement"));

    assertEquals("I am [P]. Ask [P]!", joined.get("redactedText").asText());
    assertEquals(List.of(5, 14), offsets(joined, "maskOffset"));
  }

  @Test
  void entitiesThatOverlap_haveOneMask() throws Exception {
    JsonNode joined =
        new Division(TEXT.substring(0, 27))
            .part(
                0,
                13,
                answer("I am *******.", entity("Ann L", 5), entity("Lee", 9), entity("Ann", 5)))
            .part(13, 27, answer(" Ask Bob Ross!"))
            .joined(KIND);

    assertEquals("I am *******. Ask Bob Ross!", joined.get("redactedText").asText());
    assertEquals(3, joined.get("entities").size());
  }

  @Test
  void noText_whereNothingIsMasked() throws Exception {
    JsonNode joined =
        new Division(TEXT)
            .part(0, 27, "{'entities':[" + entity("Ann Lee", 5) + "]}")
            .part(27, 43, "{'entities':[]}")
            .joined(masking("noMask"));

    assertFalse(joined.has("redactedText"));
  }

  private static void assertOdd(Division division, Task<?, ?> task, String what) {
    assertEquals(
        "1 of 2 parts failed; part 2 (UTF-16 offsets 13 to 27): UNREADABLE_RESULT: the answer"
            + " cannot be joined: "
            + what,
        division.dead(task).message());
  }

  private static Division withSecond(String json) {
    return new Division(TEXT.substring(0, 27))
        .part(0, 27, answer("I am Ann Lee. Ask Bob Ross!"))
        .part(13, 27, json);
  }

  @Test
  void textOfAnotherLength_isOdd() {
    String what = "redactedText is not as long as the entities and their masks make it";

    assertOdd(
        withSecond(answer(" Ask *******!", entity("Bob Ross", 5))), Division.task(KIND), what);
    assertOdd(withSecond(answer(" Ask Bob Ross! ")), Division.task(KIND), what);
    assertOdd(
        withSecond(answer(" Ask Tom Finn!", entity("Bob Ross", 5))),
        masking("syntheticReplacement"),
        what);
    // As long as it should be, but the mask is elsewhere.
    assertOdd(
        withSecond(answer(" Ask Bob*****!", entity("Bob Ross", 5))), Division.task(KIND), what);
  }

  @Test
  void otherTextInTheRepeatedStretch_isOdd() {
    assertOdd(
        withSecond(answer(" Ask Bob Moss!")),
        Division.task(KIND),
        "redactedText differs from that of the part before");
  }

  @Test
  void textMissingInOnePart_isOdd() {
    assertOdd(
        withSecond("{'entities':[]}"),
        Division.task(KIND),
        "redactedText is missing, and other parts have it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"isDefault", "isDefaultPolicy"})
  void defaultPolicy_isKnownByBothNames(String name) throws Exception {
    MaskPolicies policies =
        new MaskPolicies(
            Map.of(
                "redactionPolicies",
                List.of(
                    Map.of("policyKind", "noMask"),
                    Map.of("policyKind", "characterMask", name, true))));

    assertTrue(policies.masksByCharacters((ObjectNode) Division.json("{'category':'Person'}")));
  }
}
