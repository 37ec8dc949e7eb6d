package io.languageanalyze.internal.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptSplitterTest {

  @Test
  void number_isNotCut_howeverItIsWritten() {
    List<String> forms =
        List.of(
            "Dial 555-0123 now please. Thank you.",
            "dial five five five oh one two three now please thank you");

    for (List<ChunkSpan> chunk : TranscriptSplitter.split(forms, 20)) {
      String written = text(forms, chunk, 0);
      String spoken = text(forms, chunk, 1);
      assertEquals(
          written.contains("555-0123"), spoken.contains("five five five oh one two three"));
    }
  }

  @Test
  void sentence_beginsAChunk_whereOneIsNear() {
    String text = "One two three four. Five six seven eight. Nine ten eleven twelve.";

    List<List<ChunkSpan>> chunks = TranscriptSplitter.split(List.of(text, text), 44);

    assertEquals(
        "One two three four. Five six seven eight. ", text(List.of(text), chunks.get(0), 0));
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyForms_areAllThere_inChunksWithinTheLimit(int seed) {
    Random random = new Random(seed);
    List<StringBuilder> forms = List.of(new StringBuilder(), new StringBuilder());
    for (int words = 1 + random.nextInt(400); words > 0; words--) {
      String word = Character.toString('a' + random.nextInt(26)).repeat(1 + random.nextInt(4));
      boolean number = random.nextInt(6) == 0;
      forms.get(0).append(number ? "42" : word).append(random.nextInt(6) == 0 ? ". " : " ");
      forms.get(1).append(number ? "four two" : word).append(' ');
    }
    List<String> texts = forms.stream().map(StringBuilder::toString).toList();
    int most = 100 + random.nextInt(300);

    List<List<ChunkSpan>> chunks = TranscriptSplitter.split(texts, most);

    for (int form = 0; form < texts.size(); form++) {
      int done = 0;
      for (List<ChunkSpan> chunk : chunks) {
        ChunkSpan span = chunk.get(form);
        String where = "seed " + seed + ", " + span;
        assertTrue(span.start() <= done && span.end() > done, where);
        assertTrue(span.end() - span.start() <= most, where);
        assertTrue(done - span.start() <= most / 4, where);
        done = span.end();
      }
      assertEquals(texts.get(form).length(), done, "seed " + seed);
    }
  }

  @Test
  void formsWithoutAWordInCommon_areOneChunk() {
    List<String> forms = List.of("eins zwei drei", "one two three");

    assertEquals(1, TranscriptSplitter.split(forms, 5).size());
  }

  private static String text(List<String> forms, List<ChunkSpan> chunk, int form) {
    return forms.get(form).substring(chunk.get(form).start(), chunk.get(form).end());
  }
}
