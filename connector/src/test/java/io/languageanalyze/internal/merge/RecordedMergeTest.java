package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.internal.client.Json;
import io.languageanalyze.recorded.RecordedJob;
import io.languageanalyze.recorded.RecordingSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules assume of results, held against recorded and published ones. */
class RecordedMergeTest {

  // The service rounds each score by itself.
  private static final double ROUNDING = 0.0101;

  /** The sentiment of a document follows from those of its sentences. */
  @Test
  void documentSentiment_followsFromTheSentences() throws Exception {
    Path folder = Path.of(System.getProperty("shared.dir", "../shared"), "azure-language");
    Assumptions.assumeTrue(Files.isDirectory(folder));
    try (Stream<Path> files = Files.walk(folder)) {
      assertAllFollow(10, files.filter(each -> each.toString().endsWith(".json")).toList());
    }
  }

  @Test
  void documentSentiment_followsFromTheSentences_inOurOwnRecordings() throws Exception {
    assertAllFollow(3, RecordingSource.EMULATOR.files());
  }

  private static void assertAllFollow(int least, List<Path> files) throws Exception {
    List<ObjectNode> documents = new ArrayList<>();
    for (Path file : files) {
      collect(Json.read(Files.readString(file)), documents);
    }
    for (ObjectNode document : documents) {
      assertFollows(document);
    }
    assertTrue(documents.size() >= least, documents.size() + " documents");
  }

  private static void collect(JsonNode node, List<ObjectNode> documents) {
    boolean hasScores = node.at("/sentences/1/confidenceScores").has("neutral");
    if (hasScores && node instanceof ObjectNode document && document.has("sentiment")) {
      documents.add(document);
    }
    node.forEach(each -> collect(each, documents));
  }

  private static void assertFollows(ObjectNode document) throws Exception {
    Entry nowhere = new Entry(Offset.START, Offset.START, null);
    ChunkResult chunk = new ChunkResult(1, 0, nowhere, OffsetUnit.UTF16, document);
    List<SentimentScores.ParsedSentiment> sentences = new ArrayList<>();
    for (ObjectNode sentence : chunk.objects("sentences")) {
      sentences.add(SentimentScores.read(chunk, sentence));
    }
    ObjectNode computed = document.objectNode();
    SentimentScores.put(sentences, computed);

    assertEquals(document.get("sentiment"), computed.get("sentiment"));
    for (String name : List.of("positive", "neutral", "negative")) {
      assertEquals(
          document.at("/confidenceScores/" + name).asDouble(),
          computed.at("/confidenceScores/" + name).asDouble(),
          ROUNDING,
          name);
    }
  }

  /** The masks of every recorded text are where its entities say. */
  @ParameterizedTest
  @EnumSource
  void redactedTexts_areAsLongAsTheirMasksMakeThem(RecordingSource source) throws Exception {
    int seen = 0;
    for (RecordedJob job : RecordedJob.ended(source)) {
      for (var task : job.state().tasks().entrySet()) {
        if ("PiiEntityRecognition".equals(job.kinds().get(task.getKey()))) {
          for (String json : task.getValue().results().values()) {
            seen += read(json);
          }
        }
      }
    }
    assertEquals(source == RecordingSource.SERVICE ? 119 : 6, seen);
  }

  private static int read(String json) throws Exception {
    ObjectNode taskOutcome = (ObjectNode) Json.read(json);
    String redacted = taskOutcome.path("redactedText").asText();
    Offset length = Offset.lengthOf(redacted);
    // Nobody recorded the text, and no policy: by characters all is as long as before.
    int codePoints = length.codePoints();
    boolean isSimple = codePoints == redacted.length() && codePoints == length.textElements();
    if (!isSimple || !taskOutcome.has("redactedText")) {
      return 0;
    }
    ChunkResult chunk =
        new ChunkResult(1, 0, new Entry(Offset.START, length, null), OffsetUnit.UTF16, taskOutcome);
    new PiiRule(new ChunkLayout(List.of()), new RedactionPolicies(Map.of())).read(chunk);
    return 1;
  }
}
