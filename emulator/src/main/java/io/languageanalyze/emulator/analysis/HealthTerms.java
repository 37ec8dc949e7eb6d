package io.languageanalyze.emulator.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds medical terms by a small vocabulary and by their form, no two overlapping. */
final class HealthTerms {
  private static final PhraseTable<HealthTerm.Concept> VOCABULARY = vocabulary();
  private static final String NUMBER = "(?<![\\w.,/])\\d{1,5}(?:[.,]\\d{1,3})?";
  private static final String COUNT = "(?:\\d{1,3}|a|one|two|three|four|five|six|seven|ten)";
  private static final String PERIOD = "(?:hour|day|week|month|year)s?";

  // In this order: a dosage is also a number with a unit.
  private static final List<Form> FORMS =
      List.of(
          form("Age", "(?<!\\w)\\d{1,3}[- ]years?[- ]old(?!\\w)"),
          form(
              "Frequency",
              "(?i)(?<!\\w)every " + COUNT + "(?: ?- ?\\d{1,2})? " + PERIOD + "(?!\\w)"),
          form(
              "Time", "(?i)(?<!\\w)(?:for|past|last) (?:the )?" + COUNT + " " + PERIOD + "(?!\\w)"),
          form("Time", "(?i)(?<!\\w)" + COUNT + " " + PERIOD + " ago(?!\\w)"),
          form("Dosage", NUMBER + " ?(?:mg|mcg|µg|g|ml|mL|units|IU|puffs)(?![\\w/])"),
          form("MeasurementValue", "(?<![\\w.,/])\\d{2,3}/\\d{2,3}(?![\\w/])"),
          form("MeasurementValue", NUMBER + "(?= ?(?:mmHg|bpm|%|°C|°F|kg|cm|mg/dL))"),
          form("MeasurementUnit", "(?<=[\\d ])(?:mmHg|bpm|%|°C|°F|kg|cm|mg/dL)(?!\\w)"));

  private final DocumentText text;
  private final List<HealthTerm> terms = new ArrayList<>();
  private final OccupiedSpans taken = new OccupiedSpans();

  private HealthTerms(DocumentText text) {
    this.text = text;
  }

  /** All terms in the order of the text. */
  static List<HealthTerm> in(DocumentText text) {
    HealthTerms found = new HealthTerms(text);
    FORMS.forEach(found::addForms);
    for (PhraseTable.Match<HealthTerm.Concept> match : VOCABULARY.find(text)) {
      found.add(new HealthTerm(match.value().category(), match.span(), match.value()));
    }
    for (Findings.Finding finding : text.findings()) {
      if (finding.type() == FindingType.DATE || finding.type() == FindingType.TIME) {
        String category = finding.type() == FindingType.DATE ? "Date" : "Time";
        found.add(new HealthTerm(category, finding.span(), null));
      }
    }
    return found.terms.stream().sorted(Comparator.comparingInt(t -> t.span().start())).toList();
  }

  private void addForms(Form form) {
    Matcher matcher = form.pattern().matcher(text.value());
    while (matcher.find()) {
      add(new HealthTerm(form.category(), new Span(matcher.start(), matcher.end()), null));
    }
  }

  private void add(HealthTerm term) {
    if (taken.take(term.span())) {
      terms.add(term);
    }
  }

  private static PhraseTable<HealthTerm.Concept> vocabulary() {
    PhraseTable<HealthTerm.Concept> table = new PhraseTable<>();
    for (Map.Entry<String, String> entry : ResourceLines.pairs("health.txt")) {
      String[] parts = entry.getValue().split("[=@]", -1);
      String name = parts.length == 3 ? parts[1] : null;
      String code = parts.length == 3 ? parts[2] : null;
      table.add(parts[0], new HealthTerm.Concept(entry.getKey(), name, code));
    }
    return table;
  }

  private static Form form(String category, String regex) {
    return new Form(category, Pattern.compile(regex));
  }

  private record Form(String category, Pattern pattern) {}
}
