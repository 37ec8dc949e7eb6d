package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The SQL example of the guide is code that is compiled and run. */
class GuideTest {

  private static final Path ROOT = Path.of("../..");

  @Test
  void sqlExample_isTheTestedOne() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/io/languageanalyze/it/SqlExampleIT.java"));
    int start = source.indexOf('\n', source.indexOf("// tag::sql[]")) + 1;
    int end = source.lastIndexOf('\n', source.indexOf("// end::sql[]"));
    String example = source.substring(start, end).stripIndent();

    assertTrue(example.contains("SqlTransform.query"), example);
    assertTrue(
        Files.readString(ROOT.resolve("docs/guide.md")).contains("```java\n" + example + "\n```"),
        () -> "docs/guide.md must show this code:\n" + example);
  }
}
