package io.languageanalyze.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final PrintStream printer = new PrintStream(terminal, true, StandardCharsets.UTF_8);

  @Test
  void shorterLine_coversTheLongerOne_andTheEndIsAnEmptyLine() {
    Progress progress = new Progress(printer, true);

    progress.show(1, 20, "document", 10);
    progress.show(2, 20, "document", 9);
    progress.clear();

    assertEquals(
        "\r1 of 20 documents, 10 jobs in flight\r2 of 20 documents, 9 jobs in flight \r"
            + " ".repeat(35)
            + "\r",
        terminal.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nobodyLooks_nothingIsPrinted() {
    Progress progress = new Progress(printer, false);

    progress.show(1, 2, "document", 3);
    progress.clear();

    assertEquals(0, terminal.size());
  }
}
