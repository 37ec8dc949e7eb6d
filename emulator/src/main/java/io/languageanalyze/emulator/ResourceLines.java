package io.languageanalyze.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a word list that comes with the emulator. */
final class ResourceLines {
  private ResourceLines() {}

  /** All lines but empty ones and those that begin with {@code #}. */
  static List<String> of(String resource) {
    InputStream in =
        Objects.requireNonNull(ResourceLines.class.getResourceAsStream(resource), "no " + resource);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }
}
