package io.languageanalyze.internal.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.languageanalyze.internal.chunk.ChunkLayout.Entry;
import io.languageanalyze.internal.chunk.Offset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class RedactedFormTest {

  // I am Ann Lee. Bye.
  private static final List<Entry> SPANS = List.of(entry(0, 9), entry(5, 18));

  private static Entry entry(int start, int end) {
    return new Entry(new Offset(start, start, start), new Offset(end, end, end), null);
  }

  private static String merged(Map<String, Object> parameters, @Nullable String... texts)
      throws MalformedResultException {
    ChunkResult chunk =
        new ChunkResult(1, 0, entry(0, 1), OffsetUnit.UTF16, JsonNodeFactory.instance.objectNode());
    return new RedactedForm(parameters, chunk).text(SPANS, Arrays.asList(texts));
  }

  @Test
  void whatEitherChunkMasks_isMasked() throws Exception {
    assertEquals("I am *******. Bye.", merged(Map.of(), "I am Ann ", "*******. Bye."));
    assertEquals("I am *******. Bye.", merged(Map.of(), "I am *** ", "*******. Bye."));
    assertEquals("I am *** Lee. Bye.", merged(Map.of(), "I am *** ", "Ann Lee. Bye."));
    assertEquals(
        "I am #######. Bye.",
        merged(Map.of("redactionCharacter", "#"), "I am Ann ", "#######. Bye."));
  }

  @Test
  void chunkWithoutAResult_isMasked_butWhereTheNextOneKnows() throws Exception {
    assertEquals("*****Ann Lee. Bye.", merged(Map.of(), null, "Ann Lee. Bye."));
    assertEquals("I am Ann *********", merged(Map.of(), "I am Ann ", null));
  }

  @Test
  void chunksThatDoNotFit_areMalformed() {
    assertThrows(
        MalformedResultException.class, () -> merged(Map.of(), "I am Bob ", "Ann Lee. Bye."));
    assertThrows(MalformedResultException.class, () -> merged(Map.of(), "I am [P] ", "[P]. Bye."));
    assertThrows(
        MalformedResultException.class, () -> merged(Map.of(), "I am [Person] ", "*******. Bye."));
  }
}
