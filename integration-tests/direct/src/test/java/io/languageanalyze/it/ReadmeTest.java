package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The code on the front page is code that is compiled and run. */
class ReadmeTest {

  private static final Path ROOT = Path.of("../..");

  @Test
  void codeExample_isTheTestedOne() throws IOException {
    String source =
        Files.readString(
            ROOT.resolve("examples/src/main/java/io/languageanalyze/examples/QuickStart.java"));
    int start = source.indexOf('\n', source.indexOf("// tag::quickstart[]")) + 1;
    int end = source.lastIndexOf('\n', source.indexOf("// end::quickstart[]"));
    String example = source.substring(start, end).stripIndent();

    assertTrue(example.contains("LanguageAnalyzeIO.analyzeText()"), example);
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertTrue(
        readme.contains("```java\n" + example + "\n```"),
        () -> "README.md must show this code:\n" + example);
  }
}
