package io.languageanalyze.emulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found in a text, no two overlapping: who comes first, stays. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();
  private final OccupiedSpans taken = new OccupiedSpans();

  /** Adds a finding unless something is there already; whether it was added. */
  boolean add(FindingType type, int start, int end) {
    Span span = new Span(start, end);
    return taken.take(span) && all.add(new Finding(type, span));
  }

  /** All findings in the order of the text. */
  List<Finding> inOrder() {
    return all.stream().sorted(Comparator.comparingInt(f -> f.span().start())).toList();
  }

  /** Everything that can be found in {@code text}; see {@link DocumentText#findings}. */
  static List<Finding> in(DocumentText text) {
    Findings findings = new Findings();
    Patterns.find(text.value(), findings);
    Names.find(text, findings);
    Patterns.findNumbers(text.value(), findings);
    return findings.inOrder();
  }

  /** The same with what is spoken; for transcripts. */
  static List<Finding> inSpeech(DocumentText text, String language) {
    Findings findings = new Findings();
    SpokenForms.find(text, language, findings);
    text.findings().forEach(found -> findings.add(found.type(), found.span()));
    return findings.inOrder();
  }

  private void add(FindingType type, Span span) {
    add(type, span.start(), span.end());
  }

  /**
   * Something found.
   *
   * @param type what it is
   * @param span where it is
   */
  record Finding(FindingType type, Span span) {}
}
