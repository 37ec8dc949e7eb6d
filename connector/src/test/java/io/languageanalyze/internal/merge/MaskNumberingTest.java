package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Masks with numbers, which each part counts for itself. */
class MaskNumberingTest {

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

  private static String named(String text, int offset, String mask, int maskOffset) {
    return "{'text':'%s','category':'P','offset':%d,'length':%d,'mask':'%s','maskOffset':%d,'maskLength':%d}"
        .formatted(text, offset, text.length(), mask, maskOffset, mask.length());
  }

  // Of "I am Ann Lee. Ask Bob Ross!  \n\n Or ask Eve." each part has numbered its own.
  private static SplitText numbered(String third, String... thirdEntities) {
    return new SplitText(TEXT + " Ann Lee. Eve.")
        .chunk(0, 14, taskOutcome("I am [P_1]. ", named("Ann Lee", 5, "[P_1]", 5)))
        .chunk(
            14, 43, taskOutcome("Ask [P_1]!  \\n\\n Or ask Eve.", named("Bob Ross", 4, "[P_1]", 4)))
        .chunk(39, 57, taskOutcome(third, thirdEntities));
  }

  @Test
  void numbersOfMasks_countOverTheWholeText_andTheSameTextKeepsItsOwn() throws Exception {
    JsonNode merged =
        numbered(
                "Eve. [P_1]. [P_2].",
                named("Ann Lee", 5, "[P_1]", 5),
                named("Eve", 14, "[P_2]", 12))
            .merged(masking("entityMask"));

    assertEquals(
        "I am [P_1]. Ask [P_2]!  \n\n Or ask Eve. [P_1]. [P_3].",
        merged.get("redactedText").asText());
    assertEquals(
        List.of("[P_1]", "[P_2]", "[P_1]", "[P_3]"),
        merged.get("entities").findValuesAsText("mask"));
    assertEquals(List.of(5, 16, 39, 46), offsets(merged, "maskOffset"));
  }

  @Test
  void numbersOfMasks_countMentions_whereTheServiceDoes() throws Exception {
    JsonNode merged =
        numbered(
                "[P_1]. [P_2]. [P_3].",
                named("Eve", 0, "[P_1]", 0),
                named("Ann Lee", 5, "[P_2]", 7),
                named("Eve", 14, "[P_3]", 14))
            .merged(masking("entityMask"));

    assertEquals(
        List.of("[P_1]", "[P_2]", "[P_3]", "[P_4]", "[P_5]"),
        merged.get("entities").findValuesAsText("mask"));
  }

  @Test
  void numbersOfMasks_ofWhatBothPartsSaw_areOne() throws Exception {
    JsonNode merged =
        new SplitText(TEXT)
            .chunk(
                0,
                27,
                taskOutcome("I am [P_1]. Ask [P_2]!", entity("Ann Lee", 5), entity("Bob Ross", 18)))
            .chunk(
                13,
                43,
                taskOutcome(
                    " Ask [P_1]!  \\n\\n Or ask [P_2].", entity("Bob Ross", 5), entity("Eve", 26)))
            .merged(masking("entityMask"));

    assertEquals("I am [P_1]. Ask [P_2]!  \n\n Or ask [P_3].", merged.get("redactedText").asText());
  }

  @Test
  void numbersOfMasks_growByADigit_andOffsetsWithThem() throws Exception {
    StringBuilder text = new StringBuilder();
    StringBuilder redacted = new StringBuilder();
    List<String> entities = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      entities.add(named("n" + i, text.length(), "[P_" + i + "]", redacted.length()));
      text.append("n").append(i).append(' ');
      redacted.append("[P_").append(i).append("] ");
    }
    SplitText split =
        new SplitText(text + "ab cd ")
            .chunk(
                0, text.length(), taskOutcome(redacted.toString(), entities.toArray(new String[0])))
            .chunk(
                text.length(),
                text.length() + 6,
                taskOutcome(
                    "[P_1] [P_2] ", named("ab", 0, "[P_1]", 0), named("cd", 3, "[P_2]", 6)));

    JsonNode merged = split.merged(masking("entityMask"));
    assertEquals(redacted + "[P_10] [P_11] ", merged.get("redactedText").asText());
    JsonNode last = merged.get("entities").get(10);
    assertEquals("[P_11]", last.get("mask").asText());
    assertEquals(redacted.length() + 7, last.get("maskOffset").asInt());
    assertEquals(6, last.get("maskLength").asInt());
  }

  @Test
  void textsThatTwoMasksShare_mergeNothing() throws Exception {
    String first = taskOutcome("[P_1] [P_1] ", entity("Jo Ray", 0), entity("Jo", 7));
    String second = taskOutcome("[P_1] [P_1] ", entity("Jo Lee", 0), entity("Jo", 7));
    JsonNode merged =
        new SplitText("Jo Ray Jo Jo Lee Jo ")
            .chunk(0, 10, first)
            .chunk(10, 20, second)
            .merged(masking("entityMask"));

    assertEquals("[P_1] [P_1] [P_2] [P_2] ", merged.get("redactedText").asText());
  }
}
