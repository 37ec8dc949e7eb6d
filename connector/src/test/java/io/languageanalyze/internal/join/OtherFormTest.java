package io.languageanalyze.internal.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.languageanalyze.internal.join.Layout.Stretch;
import io.languageanalyze.internal.text.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

class OtherFormTest {

  // I am Ann Lee. Bye.
  private static final List<Stretch> STRETCHES = List.of(stretch(0, 9), stretch(5, 18));

  private static Stretch stretch(int start, int end) {
    return new Stretch(new Place(start, start, start), new Place(end, end, end), null);
  }

  private static String merged(Map<String, Object> parameters, @Nullable String... texts)
      throws OddAnswerException {
    Part part =
        new Part(1, 0, stretch(0, 1), IndexUnit.UTF16, JsonNodeFactory.instance.objectNode());
    return new OtherForm(parameters, part).text(STRETCHES, Arrays.asList(texts));
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
  void chunkWithoutAnAnswer_isMasked_butWhereTheNextOneKnows() throws Exception {
    assertEquals("*****Ann Lee. Bye.", merged(Map.of(), null, "Ann Lee. Bye."));
    assertEquals("I am Ann *********", merged(Map.of(), "I am Ann ", null));
  }

  @Test
  void chunksThatDoNotFit_areOdd() {
    assertThrows(OddAnswerException.class, () -> merged(Map.of(), "I am Bob ", "Ann Lee. Bye."));
    assertThrows(OddAnswerException.class, () -> merged(Map.of(), "I am [P] ", "[P]. Bye."));
    assertThrows(
        OddAnswerException.class, () -> merged(Map.of(), "I am [Person] ", "*******. Bye."));
  }
}
