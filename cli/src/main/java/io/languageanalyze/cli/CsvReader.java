package io.languageanalyze.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads comma-separated values (RFC 4180) under a header that names {@code id}, {@code text} and
 * optionally {@code language}, in any order and case. Other columns and empty lines are ignored; a
 * row with an empty id is called {@code file:line}, after its first line.
 */
final class CsvReader implements DocumentReader {

  // Empty lines are counted here, so the parser has to hand them over.
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .setIgnoreEmptyLines(false)
          .get();

  @Override
  public void read(Path file, String name, Consumer<InputDocument> sink) throws IOException {
    try (BufferedReader reader = Utf8.open(file)) {
      long above = skipEmptyLines(reader);
      try (CSVParser parser = header(reader, file, above + 1)) {
        Rows rows = new Rows(parser, file, name, above);
        while (rows.hasNext()) {
          sink.accept(rows.next());
        }
      }
    }
  }

  /** Leaves {@code reader} at its first line that is not empty; gives how many it left behind. */
  private static long skipEmptyLines(BufferedReader reader) throws IOException {
    long lines = 0;
    boolean afterReturn = false;
    while (true) {
      reader.mark(1);
      int next = reader.read();
      if (next != '\r' && next != '\n') {
        reader.reset();
        return lines;
      }
      lines += next == '\n' && afterReturn ? 0 : 1;
      afterReturn = next == '\r';
    }
  }

  private static CSVParser header(BufferedReader reader, Path file, long line) throws IOException {
    CSVParser parser;
    try {
      parser = FORMAT.parse(reader);
    } catch (IllegalArgumentException | CSVException e) {
      throw new UsageException(file + ":" + line + ": not a CSV header: " + e.getMessage(), e);
    }
    Map<String, Integer> columns = parser.getHeaderMap();
    for (String column : List.of("id", "text")) {
      if (columns == null || !columns.containsKey(column)) {
        List<String> names = parser.getHeaderNames();
        parser.close();
        throw new UsageException(
            "%s:%d: the header has no column \"%s\"; %s"
                .formatted(file, line, column, NameList.sentence(names)));
      }
    }
    return parser;
  }

  /** The rows below the header; knows the line on which each begins. */
  private static final class Rows {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Path file;
    private final String name;
    private final long above;
    private long line;
    private @Nullable CSVRecord row;

    /**
     * All rows.
     *
     * @param above the lines above the header
     */
    Rows(CSVParser parser, Path file, String name, long above) {
      this.parser = parser;
      this.records = parser.iterator();
      this.file = file;
      this.name = name;
      this.above = above;
    }

    /** Goes on to the next row, over empty lines. */
    boolean hasNext() throws IOException {
      do {
        line = above + parser.getCurrentLineNumber() + 1;
        row = read();
      } while (row != null && row.size() == 1 && row.get(0).isEmpty());
      return row != null;
    }

    private @Nullable CSVRecord read() throws IOException {
      try {
        return records.hasNext() ? records.next() : null;
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CSVException) {
          throw new UsageException(file + ":" + line + ": not a CSV row: check its quotes", e);
        }
        throw e.getCause();
      }
    }

    InputDocument next() {
      CSVRecord found = Objects.requireNonNull(row);
      if (!found.isConsistent()) {
        throw new UsageException(
            "%s:%d: %d columns where the header has %d"
                .formatted(file, line, found.size(), parser.getHeaderNames().size()));
      }
      String id = cell(found, "id");
      return new InputDocument(
          id == null ? name + ":" + line : id, found.get("text"), cell(found, "language"));
    }

    private static @Nullable String cell(CSVRecord row, String column) {
      String value = row.isMapped(column) ? row.get(column) : "";
      return value.isBlank() ? null : value;
    }
  }
}
