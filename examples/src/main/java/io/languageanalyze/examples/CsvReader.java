package io.languageanalyze.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads comma-separated values (RFC 4180) under a header that names {@code id}, {@code text} and
 * optionally {@code language}, in any order and case. Other columns are ignored; a row with an
 * empty id is called {@code file:line}.
 */
final class CsvReader implements DocumentReader {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .setIgnoreEmptyLines(true)
          .get();

  @Override
  public void read(Path file, String name, Consumer<InputDocument> sink) throws IOException {
    try (BufferedReader reader = Utf8.open(file);
        CSVParser parser = header(reader, file)) {
      Rows rows = new Rows(parser, file, name);
      while (rows.hasNext()) {
        sink.accept(rows.next());
      }
    }
  }

  private static CSVParser header(BufferedReader reader, Path file) throws IOException {
    CSVParser parser;
    try {
      parser = FORMAT.parse(reader);
    } catch (IllegalArgumentException | CSVException e) {
      throw new UsageException(file + ":1: not a CSV header: " + e.getMessage(), e);
    }
    for (String column : new String[] {"id", "text"}) {
      if (parser.getHeaderMap() == null || !parser.getHeaderMap().containsKey(column)) {
        parser.close();
        throw new UsageException(file + ":1: the header has no column \"" + column + "\"");
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

    Rows(CSVParser parser, Path file, String name) {
      this.parser = parser;
      this.records = parser.iterator();
      this.file = file;
      this.name = name;
    }

    boolean hasNext() throws IOException {
      long line = parser.getCurrentLineNumber() + 1;
      try {
        return records.hasNext();
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CSVException) {
          throw new UsageException(file + ":" + line + ": not a CSV row: check its quotes", e);
        }
        throw e.getCause();
      }
    }

    // The parser has looked ahead by one row, so the line is that of the end of this one.
    InputDocument next() {
      CSVRecord row = records.next();
      long line = parser.getCurrentLineNumber();
      if (!row.isConsistent()) {
        throw new UsageException(
            file
                + ":"
                + line
                + ": "
                + row.size()
                + " columns where the header has "
                + parser.getHeaderNames().size());
      }
      String id = cell(row, "id");
      return new InputDocument(
          id == null ? name + ":" + line : id, row.get("text"), cell(row, "language"));
    }

    private static @Nullable String cell(CSVRecord row, String column) {
      String value = row.isMapped(column) ? row.get(column) : "";
      return value.isBlank() ? null : value;
    }
  }
}
