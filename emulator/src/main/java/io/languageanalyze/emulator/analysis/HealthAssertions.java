package io.languageanalyze.emulator.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a text asserts of its medical terms from the words before them. */
final class HealthAssertions {
  /** How far a word like "no" reaches, in UTF-16 code units. */
  private static final int REACH = 100;

  private static final PhraseTable<Cue> CUES = new PhraseTable<>();

  static {
    for (Map.Entry<String, String> entry : ResourceLines.pairs("health-cues.txt")) {
      CUES.add(entry.getValue(), Cue.valueOf(entry.getKey()));
    }
  }

  private final DocumentText text;
  private final boolean temporality;
  private final List<PhraseTable.Match<Cue>> cues;
  private final Map<String, PhraseTable.Match<Cue>> active = new LinkedHashMap<>();
  private int nextCue;
  private int sentence;

  HealthAssertions(DocumentText text, ApiVersion version) {
    this.text = text;
    this.temporality = version.since("2024-11-01");
    this.cues = CUES.find(text);
  }

  /** Member and value of each assertion. To be asked for terms in the order of the text. */
  Map<String, String> of(HealthTerm term) {
    while (nextCue < cues.size() && cues.get(nextCue).span().start() < term.span().start()) {
      PhraseTable.Match<Cue> cue = cues.get(nextCue++);
      enterSentence(cue.span());
      if (cue.value() == Cue.END) {
        active.clear();
      } else {
        active.put(cue.value().member(), cue);
      }
    }
    enterSentence(term.span());
    Map<String, String> assertions = new LinkedHashMap<>();
    active.forEach(
        (member, cue) -> {
          if (reaches(cue, term.span())) {
            assertions.put(member, cue.value().word());
          }
        });
    return assertions;
  }

  private boolean reaches(PhraseTable.Match<Cue> cue, Span term) {
    int from = cue.span().end();
    boolean clauseOnly = cue.value().member().equals("conditionality");
    return term.start() - from <= REACH
        && from <= term.start()
        && (temporality || !cue.value().member().equals("temporality"))
        && !(clauseOnly && text.value().substring(from, term.start()).contains(","));
  }

  /** Forgets what the sentences before the one that holds {@code span} have said. */
  private void enterSentence(Span span) {
    List<Span> sentences = text.sentences();
    while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= span.start()) {
      sentence++;
      active.clear();
    }
  }

  private enum Cue {
    NEGATIVE("certainty", "negative"),
    NEGATIVE_POSSIBLE("certainty", "negativePossible"),
    POSITIVE_POSSIBLE("certainty", "positivePossible"),
    NEUTRAL_POSSIBLE("certainty", "neutralPossible"),
    HYPOTHETICAL("conditionality", "hypothetical"),
    CONDITIONAL("conditionality", "conditional"),
    PAST("temporality", "past"),
    FUTURE("temporality", "future"),
    OTHER("association", "other"),
    END("", "");

    private final String member;
    private final String word;

    Cue(String member, String word) {
      this.member = member;
      this.word = word;
    }

    String member() {
      return member;
    }

    String word() {
      return word;
    }
  }
}
