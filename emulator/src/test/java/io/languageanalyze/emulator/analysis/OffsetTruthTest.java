package io.languageanalyze.emulator.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.CustomProject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes with offset, length and text, in every unit, must be there in the document. */
class OffsetTruthTest {
  private static final CustomProject PROJECT =
      CustomProject.of("p", "d").label("Drug", "ibuprofen").label("City", "Paris");

  private static final Map<String, TaskAnalyzer> ANALYZERS =
      Map.of(
          "EntityLinking", new EntityLinkingAnalyzer(),
          "EntityRecognition", new EntityAnalyzer(),
          "PiiEntityRecognition", new PiiAnalyzer(),
          "SentimentAnalysis", new SentimentAnalyzer(),
          "Healthcare", new HealthcareAnalyzer(),
          "ExtractiveSummarization", new ExtractiveSummaryAnalyzer(),
          "CustomEntityRecognition", new CustomEntityAnalyzer(),
          "ConversationalPIITask", new ConversationPiiAnalyzer());

  // Emoji of several code points, combining marks, conjoining jamo, right to left, ideographs.
  private static final List<String> BEFORE =
      List.of(
          "",
          "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB\uD83C\uDDEB\uD83C\uDDF7 ",
          "cafe\u0301 n\u0303o\u0308\u0323 ",
          "\u1112\u1161\u11AB\u1100\u1173\u11AF ",
          "שלום עולם، مرحبا ",
          "我喜欢这里。",
          "lone \uD83D half ",
          "line\r\nbreak ");

  private static Stream<Arguments> cases() {
    return ANALYZERS.keySet().stream()
        .sorted()
        .flatMap(kind -> BEFORE.stream().map(before -> Arguments.of(kind, before)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everySpan_isInTheDocument(String kind, String before) throws IOException {
    String text =
        before
            + "Anna took 200mg ibuprofen in Paris, good pool. Call +1 425-555-0123 \uD83D\uDE00"
            + before
            + " or write to a\u0301nna@example.org about Microsoft.";
    for (StringIndexType type : StringIndexType.values()) {
      ObjectNode result = result(kind, text, type);
      int spans = check(result, text, type);
      assertTrue(spans > 0, result::toString);
    }
  }

  private static ObjectNode result(String kind, String text, StringIndexType type)
      throws IOException {
    ObjectNode source = JsonNodeFactory.instance.objectNode();
    source
        .putArray("conversationItems")
        .addObject()
        .put("id", "1")
        .put("participantId", "1")
        .put("text", text);
    JsonNode parameters =
        Analysis.json("{'opinionMining':true,'stringIndexType':'" + type.wireName() + "'}");
    TaskInput input =
        new TaskInput(source, new DocumentText(text), "en", parameters, PROJECT, Analysis.LATEST);
    return Analysis.of(ANALYZERS.getOrDefault(kind, new KeyPhraseAnalyzer()), input);
  }

  /** Checks every object with a span, however deep; how many there were. */
  private static int check(JsonNode node, String text, StringIndexType type) {
    int count = 0;
    if (node.has("offset") && node.has("text")) {
      String expected = node.path("text").asText();
      assertFalse(expected.isEmpty());
      assertEquals(
          expected, slice(text, type, node.path("offset").asInt(), node.path("length").asInt()));
      count++;
    }
    for (JsonNode child : node) {
      count += check(child, text, type);
    }
    return count;
  }

  private static String slice(String text, StringIndexType type, int offset, int length) {
    return switch (type) {
      case CODE_UNITS -> text.substring(offset, offset + length);
      case CODE_POINTS ->
          text.substring(
              text.offsetByCodePoints(0, offset), text.offsetByCodePoints(0, offset + length));
      case TEXT_ELEMENTS -> {
        List<String> elements =
            Pattern.compile("\\X").matcher(text).results().map(MatchResult::group).toList();
        yield String.join("", elements.subList(offset, offset + length));
      }
    };
  }
}
