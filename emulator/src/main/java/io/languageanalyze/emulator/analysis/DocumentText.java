package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A text and what several analyzers ask about it, each found once. */
public final class DocumentText {
  private final String value;
  private final int textElements;
  private final Map<StringIndexType, int[]> indexes = new EnumMap<>(StringIndexType.class);
  private List<Span> words = List.of();
  private List<Span> sentences = List.of();
  private List<Findings.Finding> findings = List.of();

  public DocumentText(String value) {
    this.value = value;
    this.textElements = TextElements.graphemes(value);
  }

  public String value() {
    return value;
  }

  String slice(Span span) {
    return span.in(value);
  }

  public boolean isEmpty() {
    return value.isBlank();
  }

  /** Its length as the service states it. */
  public int textElements() {
    return textElements;
  }

  /** The text records it counts for in one task. */
  public int textRecords() {
    return isEmpty() ? 0 : Math.max(1, (textElements + 999) / 1000);
  }

  synchronized List<Span> words() {
    if (words.isEmpty()) {
      words = Segments.words(value);
    }
    return words;
  }

  synchronized List<Span> sentences() {
    if (sentences.isEmpty()) {
      sentences = Segments.sentences(value);
    }
    return sentences;
  }

  /** Everything that can be found in it. */
  synchronized List<Findings.Finding> findings() {
    if (findings.isEmpty()) {
      Findings found = new Findings();
      Patterns.find(value, found);
      Names.find(value, words(), found);
      Patterns.findNumbers(value, found);
      findings = found.inOrder();
    }
    return findings;
  }

  /** Adds {@code offset} and {@code length} of {@code span} in units of {@code type}. */
  void putSpan(ObjectNode node, Span span, StringIndexType type) {
    int[] starts = index(type);
    int offset = starts[span.start()];
    // A position inside a unit belongs to the unit that began before it.
    boolean inside = span.start() < value.length() && starts[span.start() + 1] == offset;
    int first = inside ? offset - 1 : offset;
    node.put("offset", first);
    node.put("length", starts[span.end()] - first);
  }

  private synchronized int[] index(StringIndexType type) {
    return indexes.computeIfAbsent(type, t -> t.startsBefore(value));
  }
}
