package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgressTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final PrintStream printer = new PrintStream(terminal, true, StandardCharsets.UTF_8);

  @Test
  void shorterLine_coversTheLongerOne_andTheEndIsAnEmptyLine() {
    Progress progress = new Progress(printer, true, 80);

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
  void notShown_nothingIsPrinted() {
    Progress progress = new Progress(printer, false, 80);

    progress.show(1, 2, "document", 3);
    progress.clear();

    assertEquals(0, terminal.size());
  }

  @Test
  void trouble_isPartOfTheLine_asLongAsItLasts() {
    Progress progress = new Progress(printer, true, 80);

    progress.show(1, 20, "document", 0);
    progress.trouble("connector", "no progress for 12 s");
    progress.show(2, 20, "document", 0);
    progress.troubleIsOver("connector", "submits work again after 14 s");
    progress.show(3, 20, "document", 0);

    String trouble = ": no progress for 12 s";
    assertEquals(
        List.of(
            "",
            "1 of 20 documents",
            "1 of 20 documents" + trouble,
            "2 of 20 documents" + trouble,
            "2 of 20 documents" + " ".repeat(trouble.length()),
            "3 of 20 documents"),
        List.of(printed().split("\r", -1)));
  }

  @Test
  void troubleThatDoesNotFit_standsAboveTheLineOnce_andSoDoesItsEnd() {
    Progress progress = new Progress(printer, true, 40);
    String trouble = "no progress for 12 s: HTTP 503 and more to say";

    progress.show(1, 20, "document", 0);
    progress.trouble("connector", trouble);
    progress.show(2, 20, "document", 0);
    progress.troubleIsOver("connector", "submits work again");

    assertEquals(
        List.of("analyze: " + trouble, "analyze: submits work again"),
        printed()
            .lines()
            .flatMap(line -> List.of(line.split("\r", -1)).stream())
            .filter(line -> line.startsWith("analyze: "))
            .toList());
    assertTrue(
        List.of(printed().split("\r", -1)).contains("2 of 20 documents: no progress for 12 …"),
        this::printed);
  }

  @Test
  void notShown_troublesAreLines() {
    Progress progress = new Progress(printer, false, 80);

    progress.show(1, 2, "document", 3);
    progress.troubleIsOver("connector", "never said to have begun");
    progress.trouble("connector", "no progress for 12 s");
    progress.troubleIsOver("connector", "submits work again");

    assertEquals(
        List.of("analyze: no progress for 12 s", "analyze: submits work again"),
        printed().lines().toList());
  }

  private String printed() {
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
