package io.languageanalyze.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** UTF-8 files, read strictly: bytes that are not UTF-8 end the reading instead of becoming �. */
final class Utf8 {

  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** Opens a file behind its byte order mark, if it has one. */
  static BufferedReader open(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /**
   * The first line of {@code file} that is not UTF-8, counted from 1; 0 when there is none. A line
   * ends as {@link BufferedReader#readLine} says.
   */
  static int firstBadLine(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int number = 1;
      int last;
      int next = 0;
      do {
        last = next;
        next = in.read();
        boolean ends = next == '\n' || next == '\r' || next == -1;
        if (!ends) {
          line.write(next);
        } else if (!isUtf8(line.toByteArray())) {
          return number;
        } else {
          line.reset();
          number += next == '\n' && last == '\r' ? 0 : 1;
        }
      } while (next != -1);
      return 0;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
