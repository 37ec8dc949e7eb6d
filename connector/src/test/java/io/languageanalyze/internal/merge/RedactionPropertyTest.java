package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text split, analyzed by a perfect service and merged is the text analyzed as one chunk. */
class RedactionPropertyTest {

  private static final List<String> CLUSTERS =
      List.of(
          "a",
          "b",
          " ",
          ".",
          "e\u0301",
          "\uD83D\uDC69\uD83C\uDFFB",
          "\uD83D\uDE00",
          "\u00FC",
          "\r\n",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "*",
          "[",
          "]");
  private static final List<OffsetUnit> UNITS =
      List.of(OffsetUnit.UTF16, OffsetUnit.CODE_POINTS, OffsetUnit.TEXT_ELEMENTS);
  private static final List<String> WIRE_NAMES =
      List.of("Utf16CodeUnit", "UnicodeCodePoint", "TextElements_v8");
  private static final List<String> POLICIES =
      List.of("characterMask", "entityMask", "noMask", "stated");

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mergedChunks_areTheWhole(int seed) throws Exception {
    Random random = new Random(seed);
    List<Integer> boundaries = new ArrayList<>(List.of(0));
    StringBuilder builder = new StringBuilder();
    for (int left = 40 + random.nextInt(80); left > 0; left--) {
      builder.append(CLUSTERS.get(random.nextInt(CLUSTERS.size())));
      boundaries.add(builder.length());
    }
    String text = builder.toString();
    int unit = random.nextInt(3);
    PerfectService service =
        new PerfectService(
            text,
            entities(boundaries, random),
            UNITS.get(unit),
            POLICIES.get(random.nextInt(POLICIES.size())),
            UNITS.get(random.nextInt(3)),
            0);

    SplitText split = splitDocuments(text, boundaries, service, random);
    Task<?, ?> task =
        TextTasks.ofKind("PiiEntityRecognition")
            .with("stringIndexType", WIRE_NAMES.get(unit))
            .with("redactionPolicy", Map.of("policyKind", service.policyKind()))
            .named("t");
    assertEquals(
        service.taskOutcome(0, text.length(), random).toString(),
        ordered(split, task),
        "seed " + seed);
  }

  private static String ordered(SplitText split, Task<?, ?> task) throws Exception {
    var merged = split.merged(task);
    return "{\"entities\":"
        + merged.get("entities")
        + ",\"redactedText\":"
        + merged.get("redactedText")
        + "}";
  }

  private static List<Span> entities(List<Integer> boundaries, Random random) {
    List<Span> entities = new ArrayList<>();
    for (int at = random.nextInt(5); at < boundaries.size() - 5; at += 1 + random.nextInt(9)) {
      int end = at + 1 + random.nextInt(4);
      entities.add(new Span(boundaries.get(at), boundaries.get(end)));
      at = end - 1;
    }
    return entities;
  }

  // An overlap is longer than any entity, so none covers it.
  private static SplitText splitDocuments(
      String text, List<Integer> boundaries, PerfectService service, Random random) {
    SplitText split = new SplitText(text);
    int last = boundaries.size() - 1;
    int from = 0;
    int done = 0;
    while (done < last) {
      int to = Math.min(last, done + 10 + random.nextInt(20));
      int start = boundaries.get(from);
      int end = boundaries.get(to);
      split.chunk(start, end, "");
      split.taskOutcomes.set(
          split.taskOutcomes.size() - 1,
          new TaskResult("t", null, service.taskOutcome(start, end, random).toString()));
      done = to;
      from = random.nextInt(4) == 0 ? freeBoundary(boundaries, to, service) : to - 5;
    }
    return split;
  }

  // Without repetition a part must not end within an entity, or nobody ever saw it whole.
  private static int freeBoundary(List<Integer> boundaries, int to, PerfectService service) {
    int place = boundaries.get(to);
    boolean isCut = service.entities().stream().anyMatch(e -> e.start() < place && place < e.end());
    return isCut ? to - 5 : to;
  }
}
