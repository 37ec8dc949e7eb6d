package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.internal.chunk.ChunkSpan;
import io.languageanalyze.internal.chunk.TextSplitter;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.task.StringIndexType;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text cut as ever, analyzed by a service that finds what it sees whole and with some context,
 * and merged, is the text analyzed as one chunk: from the smallest chunk on that is allowed.
 */
@Tag("slow")
class SplitPropertyTest {

  private static final int CONTEXT = 40;
  private static final int[] SIZES = {0, 1, 37, 500, 999, 1_000, 2_500, 6_000};
  private static final List<OffsetUnit> UNITS = List.of(OffsetUnit.values());
  private static final List<String> POLICIES =
      List.of("characterMask", "entityMask", "noMask", "stated");

  private static final List<String> UNMASKED = List.of("noMask");

  static IntStream seeds() {
    return IntStream.range(0, Integer.getInteger("split.seeds", 300));
  }

  /** The result of the service for a span of the text. */
  private interface Asked {
    ObjectNode taskOutcome(int from, int to, Random random);
  }

  private record Case(Random random, PerfectService service, List<ChunkSpan> chunks) {

    static Case of(int seed, boolean shortSentences, List<String> policies) {
      Random random = new Random(seed);
      int size = TextSplitter.SHORTEST_FOR_SPANS + SIZES[random.nextInt(SIZES.length)];
      int sentence = shortSentences || random.nextBoolean() ? 30 : 3_000;
      NamedText text = NamedText.of(random, size + random.nextInt(size * 5), sentence);
      PerfectService service =
          new PerfectService(
              text.text(),
              text.entities(),
              UNITS.get(random.nextInt(3)),
              policies.get(random.nextInt(policies.size())),
              UNITS.get(random.nextInt(3)),
              CONTEXT);
      int bytes = size >= 3_000 && random.nextInt(4) == 0 ? size * 3 / 2 : 1_000_000;
      return new Case(random, service, TextSplitter.split(text.text(), null, size, bytes));
    }

    void assertSame(Task<?, ?> task, List<String> members, Asked asked, String message)
        throws Exception {
      SplitText split = new SplitText(service.text());
      for (ChunkSpan chunk : chunks) {
        if (chunk.isBlank()) {
          split.blank(chunk.start(), chunk.end());
          continue;
        }
        split.chunk(chunk.start(), chunk.end(), "");
        String json = asked.taskOutcome(chunk.start(), chunk.end(), random).toString();
        split.taskOutcomes.set(split.taskOutcomes.size() - 1, new TaskResult("t", null, json));
      }
      ObjectNode whole = asked.taskOutcome(0, service.text().length(), random);
      JsonNode merged = split.merged(task);
      for (String member : members) {
        assertEquals(whole.get(member).toString(), merged.get(member).toString(), message);
      }
    }

    Task<?, ?> task(String kind) {
      StringIndexType type =
          switch (service.unit()) {
            case UTF16 -> StringIndexType.UTF16_CODE_UNIT;
            case CODE_POINTS -> StringIndexType.UNICODE_CODE_POINT;
            case TEXT_ELEMENTS -> StringIndexType.TEXT_ELEMENTS_V8;
          };
      return TextTasks.ofKind(kind)
          .with("stringIndexType", type.wireName())
          .with("redactionPolicy", Map.of("policyKind", service.policyKind()))
          .named("t");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void personalData_areThoseOfTheWhole(int seed) throws Exception {
    Case given = Case.of(seed, false, POLICIES);

    given.assertSame(
        given.task("PiiEntityRecognition"),
        List.of("entities", "redactedText"),
        given.service()::taskOutcome,
        "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void entities_areThoseOfTheWhole(int seed) throws Exception {
    Case given = Case.of(seed, false, UNMASKED);

    for (String kind : List.of("EntityRecognition", "CustomEntityRecognition")) {
      given.assertSame(
          given.task(kind), List.of("entities"), given.service()::taskOutcome, "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void linkedEntities_areThoseOfTheWhole(int seed) throws Exception {
    Case given = Case.of(seed, false, UNMASKED);

    given.assertSame(
        given.task("EntityLinking"), List.of("entities"), given.service()::links, "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keyPhrases_areThoseOfTheWhole(int seed) throws Exception {
    boolean shortSentences = seed % 2 == 0;
    Case given = Case.of(seed, shortSentences, UNMASKED);

    // A phrase has no offset, so the half of one cannot be recognized: boundaries must lie between
    // sentences.
    given.assertSame(
        given.task("KeyPhraseExtraction"),
        List.of("keyPhrases"),
        (from, to, random) -> given.service().phrases(from, to, shortSentences, random),
        "seed " + seed);
  }
}
