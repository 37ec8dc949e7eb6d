package io.languageanalyze.emulator.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines of a word list that comes with the emulator. */
public final class ResourceLines {
  private ResourceLines() {}

  /**
   * Each value with its key, of lines that read {@code key: value, value, …}. A key may have
   * several lines; no value can have a comma in it.
   */
  public static List<Map.Entry<String, String>> pairs(String resource) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String line : of(resource)) {
      int colon = line.indexOf(':');
      for (String value : line.substring(colon + 1).split(",", -1)) {
        pairs.add(Map.entry(line.substring(0, colon).strip(), value.strip()));
      }
    }
    return pairs;
  }

  /** The values of all lines that read {@code key: value, value, …}. */
  public static List<String> values(String resource) {
    return pairs(resource).stream().map(Map.Entry::getValue).toList();
  }

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
