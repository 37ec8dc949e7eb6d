package io.languageanalyze.internal.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Masks with numbers, which each part counts for itself. */
class MaskNumbersTest {

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

  private static String named(String text, int offset, String mask, int maskOffset) {
    return "{'text':'%s','category':'P','offset':%d,'length':%d,'mask':'%s','maskOffset':%d,'maskLength':%d}"
        .formatted(text, offset, text.length(), mask, maskOffset, mask.length());
  }

  // Of "I am Ann Lee. Ask Bob Ross!  \n\n Or ask Eve." each part has numbered its own.
  private static Division numbered(String third, String... thirdEntities) {
    return new Division(TEXT + " Ann Lee. Eve.")
        .part(0, 14, answer("I am [P_1]. ", named("Ann Lee", 5, "[P_1]", 5)))
        .part(14, 43, answer("Ask [P_1]!  \\n\\n Or ask Eve.", named("Bob Ross", 4, "[P_1]", 4)))
        .part(39, 57, answer(third, thirdEntities));
  }

  @Test
  void numbersOfMasks_countOverTheWholeText_andTheSameTextKeepsItsOwn() throws Exception {
    JsonNode joined =
        numbered(
                "Eve. [P_1]. [P_2].",
                named("Ann Lee", 5, "[P_1]", 5),
                named("Eve", 14, "[P_2]", 12))
            .joined(masking("entityMask"));

    assertEquals(
        "I am [P_1]. Ask [P_2]!  \n\n Or ask Eve. [P_1]. [P_3].",
        joined.get("redactedText").asText());
    assertEquals(
        List.of("[P_1]", "[P_2]", "[P_1]", "[P_3]"),
        joined.get("entities").findValuesAsText("mask"));
    assertEquals(List.of(5, 16, 39, 46), offsets(joined, "maskOffset"));
  }

  @Test
  void numbersOfMasks_countMentions_whereTheServiceDoes() throws Exception {
    JsonNode joined =
        numbered(
                "[P_1]. [P_2]. [P_3].",
                named("Eve", 0, "[P_1]", 0),
                named("Ann Lee", 5, "[P_2]", 7),
                named("Eve", 14, "[P_3]", 14))
            .joined(masking("entityMask"));

    assertEquals(
        List.of("[P_1]", "[P_2]", "[P_3]", "[P_4]", "[P_5]"),
        joined.get("entities").findValuesAsText("mask"));
  }

  @Test
  void numbersOfMasks_ofWhatBothPartsSaw_areOne() throws Exception {
    JsonNode joined =
        new Division(TEXT)
            .part(
                0,
                27,
                answer("I am [P_1]. Ask [P_2]!", entity("Ann Lee", 5), entity("Bob Ross", 18)))
            .part(
                13,
                43,
                answer(
                    " Ask [P_1]!  \\n\\n Or ask [P_2].", entity("Bob Ross", 5), entity("Eve", 26)))
            .joined(masking("entityMask"));

    assertEquals("I am [P_1]. Ask [P_2]!  \n\n Or ask [P_3].", joined.get("redactedText").asText());
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
    Division division =
        new Division(text + "ab cd ")
            .part(0, text.length(), answer(redacted.toString(), entities.toArray(new String[0])))
            .part(
                text.length(),
                text.length() + 6,
                answer("[P_1] [P_2] ", named("ab", 0, "[P_1]", 0), named("cd", 3, "[P_2]", 6)));

    JsonNode joined = division.joined(masking("entityMask"));
    assertEquals(redacted + "[P_10] [P_11] ", joined.get("redactedText").asText());
    JsonNode last = joined.get("entities").get(10);
    assertEquals("[P_11]", last.get("mask").asText());
    assertEquals(redacted.length() + 7, last.get("maskOffset").asInt());
    assertEquals(6, last.get("maskLength").asInt());
  }

  @Test
  void textsThatTwoMasksShare_joinNobody() throws Exception {
    String first = answer("[P_1] [P_1] ", entity("Jo Ray", 0), entity("Jo", 7));
    String second = answer("[P_1] [P_1] ", entity("Jo Lee", 0), entity("Jo", 7));
    JsonNode joined =
        new Division("Jo Ray Jo Jo Lee Jo ")
            .part(0, 10, first)
            .part(10, 20, second)
            .joined(masking("entityMask"));

    assertEquals("[P_1] [P_1] [P_2] [P_2] ", joined.get("redactedText").asText());
  }
}
