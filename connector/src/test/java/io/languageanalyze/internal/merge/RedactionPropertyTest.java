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

/** A text divided, analyzed by a perfect service and joined is the text analyzed in one piece. */
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
  void joinedParts_areTheWhole(int seed) throws Exception {
    Random random = new Random(seed);
    List<Integer> borders = new ArrayList<>(List.of(0));
    StringBuilder builder = new StringBuilder();
    for (int left = 40 + random.nextInt(80); left > 0; left--) {
      builder.append(CLUSTERS.get(random.nextInt(CLUSTERS.size())));
      borders.add(builder.length());
    }
    String text = builder.toString();
    int unit = random.nextInt(3);
    PerfectService service =
        new PerfectService(
            text,
            entities(borders, random),
            UNITS.get(unit),
            POLICIES.get(random.nextInt(POLICIES.size())),
            UNITS.get(random.nextInt(3)),
            0);

    SplitText division = splitDocuments(text, borders, service, random);
    Task<?, ?> task =
        TextTasks.ofKind("PiiEntityRecognition")
            .with("stringIndexType", WIRE_NAMES.get(unit))
            .with("redactionPolicy", Map.of("policyKind", service.policyKind()))
            .named("t");
    assertEquals(
        service.taskOutcome(0, text.length(), random).toString(),
        ordered(division, task),
        "seed " + seed);
  }

  private static String ordered(SplitText division, Task<?, ?> task) throws Exception {
    var merged = division.merged(task);
    return "{\"entities\":"
        + merged.get("entities")
        + ",\"redactedText\":"
        + merged.get("redactedText")
        + "}";
  }

  private static List<Span> entities(List<Integer> borders, Random random) {
    List<Span> entities = new ArrayList<>();
    for (int at = random.nextInt(5); at < borders.size() - 5; at += 1 + random.nextInt(9)) {
      int end = at + 1 + random.nextInt(4);
      entities.add(new Span(borders.get(at), borders.get(end)));
      at = end - 1;
    }
    return entities;
  }

  // A repeated stretch is longer than any entity, so none covers it.
  private static SplitText splitDocuments(
      String text, List<Integer> borders, PerfectService service, Random random) {
    SplitText division = new SplitText(text);
    int last = borders.size() - 1;
    int from = 0;
    int done = 0;
    while (done < last) {
      int to = Math.min(last, done + 10 + random.nextInt(20));
      int start = borders.get(from);
      int end = borders.get(to);
      division.chunk(start, end, "");
      division.taskOutcomes.set(
          division.taskOutcomes.size() - 1,
          new TaskResult("t", null, service.taskOutcome(start, end, random).toString()));
      done = to;
      from = random.nextInt(4) == 0 ? freeBorder(borders, to, service) : to - 5;
    }
    return division;
  }

  // Without repetition a part must not end within an entity, or nobody ever saw it whole.
  private static int freeBorder(List<Integer> borders, int to, PerfectService service) {
    int place = borders.get(to);
    boolean isCut = service.entities().stream().anyMatch(e -> e.start() < place && place < e.end());
    return isCut ? to - 5 : to;
  }
}
