package io.languageanalyze.emulator.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Relates each attribute to the nearest term of the same sentence that can have it. */
final class HealthRelations {
  private static final Set<String> MEDICATION = Set.of("MedicationName", "MedicationClass");
  private static final Set<String> CONDITION = Set.of("SymptomOrSign", "Diagnosis");
  private static final Set<String> EXAMINATION = Set.of("ExaminationName");
  private static final Set<String> TREATMENT = Set.of("TreatmentName");
  private static final Set<String> MOMENT = Set.of("Time", "Date");
  private static final String RELEASE_OF_2023 = "2023-04-01";

  // In this order: an attribute takes part in the first that finds it a partner.
  private static final List<Rule> RULES =
      List.of(
          rule("DosageOfMedication", "Dosage", Set.of("Dosage"), "Medication", MEDICATION),
          rule("FormOfMedication", "Form", Set.of("MedicationForm"), "Medication", MEDICATION),
          rule("RouteOfMedication", "Route", Set.of("MedicationRoute"), "Medication", MEDICATION),
          rule("FrequencyOfMedication", "Frequency", Set.of("Frequency"), "Medication", MEDICATION),
          rule("FrequencyOfTreatment", "Frequency", Set.of("Frequency"), "Treatment", TREATMENT),
          rule("FrequencyOfCondition", "Frequency", Set.of("Frequency"), "Condition", CONDITION)
              .from(RELEASE_OF_2023),
          rule(
              "ValueOfExamination",
              "Value",
              Set.of("MeasurementValue"),
              "Examination",
              EXAMINATION),
          rule("UnitOfExamination", "Unit", Set.of("MeasurementUnit"), "Examination", EXAMINATION),
          rule("TimeOfCondition", "Time", MOMENT, "Condition", CONDITION),
          rule("TimeOfTreatment", "Time", MOMENT, "Treatment", TREATMENT),
          rule("TimeOfMedication", "Time", MOMENT, "Medication", MEDICATION),
          rule("TimeOfExamination", "Time", MOMENT, "Examination", EXAMINATION),
          rule("TimeOfEvent", "Time", MOMENT, "Event", Set.of("AdministrativeEvent")),
          rule(
              "QualifierOfCondition",
              "Qualifier",
              Set.of("ConditionQualifier"),
              "Condition",
              CONDITION),
          rule(
              "DirectionOfBodyStructure",
              "Direction",
              Set.of("Direction"),
              "BodyStructure",
              Set.of("BodyStructure")),
          rule("DirectionOfCondition", "Direction", Set.of("Direction"), "Condition", CONDITION),
          rule("BodySiteOfCondition", "BodySite", Set.of("BodyStructure"), "Condition", CONDITION)
              .from(RELEASE_OF_2023));

  private HealthRelations() {}

  /** The relations among {@code terms}, which are all of the text in its order. */
  static List<Relation> among(List<HealthTerm> terms, DocumentText text, ApiVersion version) {
    List<Relation> relations = new ArrayList<>(abbreviations(terms, text));
    int from = 0;
    for (Span sentence : text.sentences()) {
      int to = from;
      while (to < terms.size() && terms.get(to).span().start() < sentence.end()) {
        to++;
      }
      addRelations(terms, from, to, version, relations);
      from = to;
    }
    relations.sort(Comparator.comparingInt(relation -> relation.first().term()));
    return relations;
  }

  private static void addRelations(
      List<HealthTerm> terms, int from, int to, ApiVersion version, List<Relation> relations) {
    boolean[] related = new boolean[to - from];
    for (Rule rule : RULES) {
      if (!version.since(rule.since())) {
        continue;
      }
      int[] partners = nearest(terms, from, to, rule.targets());
      for (int i = from; i < to; i++) {
        int partner = partners[i - from];
        boolean fits = rule.attributes().contains(terms.get(i).category());
        if (fits && partner >= 0 && !related[i - from]) {
          related[i - from] = true;
          relations.add(rule.relate(i, partner));
        }
      }
    }
  }

  /** For each term from {@code from} to {@code to}, the nearest of these categories, or -1. */
  private static int[] nearest(List<HealthTerm> terms, int from, int to, Set<String> categories) {
    int[] nearest = new int[to - from];
    int before = -1;
    for (int i = from; i < to; i++) {
      nearest[i - from] = before;
      before = categories.contains(terms.get(i).category()) ? i : before;
    }
    int after = -1;
    for (int i = to - 1; i >= from; i--) {
      int left = nearest[i - from];
      if (after >= 0 && (left < 0 || gap(terms, i, after) < gap(terms, left, i))) {
        nearest[i - from] = after;
      }
      after = categories.contains(terms.get(i).category()) ? i : after;
    }
    return nearest;
  }

  private static int gap(List<HealthTerm> terms, int left, int right) {
    return terms.get(right).span().start() - terms.get(left).span().end();
  }

  /** "Parkinson's disease (PD)": two words for one concept, the second in brackets. */
  private static List<Relation> abbreviations(List<HealthTerm> terms, DocumentText text) {
    List<Relation> found = new ArrayList<>();
    for (int i = 0; i + 1 < terms.size(); i++) {
      HealthTerm.Concept full = terms.get(i).known();
      HealthTerm.Concept shortened = terms.get(i + 1).known();
      int end = terms.get(i).span().end();
      if (full != null
          && shortened != null
          && full.code() != null
          && full.code().equals(shortened.code())
          && terms.get(i + 1).span().start() == end + 2
          && text.value().startsWith(" (", end)) {
        found.add(
            new Relation(
                "Abbreviation", new Member("FullTerm", i), new Member("AbbreviatedTerm", i + 1)));
      }
    }
    return found;
  }

  private static Rule rule(
      String type, String role, Set<String> attributes, String targetRole, Set<String> targets) {
    return new Rule(type, role, attributes, targetRole, targets, "");
  }

  /**
   * Two related terms, in the order of the text.
   *
   * @param type how they are related
   * @param first the one that comes first
   * @param second the other
   */
  record Relation(String type, Member first, Member second) {}

  /**
   * A term in a relation.
   *
   * @param role its part
   * @param term its position among all terms
   */
  record Member(String role, int term) {}

  private record Rule(
      String type,
      String role,
      Set<String> attributes,
      String targetRole,
      Set<String> targets,
      String since) {

    Rule from(String version) {
      return new Rule(type, role, attributes, targetRole, targets, version);
    }

    Relation relate(int attribute, int target) {
      Member one = new Member(role, attribute);
      Member other = new Member(targetRole, target);
      return attribute < target ? new Relation(type, one, other) : new Relation(type, other, one);
    }
  }
}
