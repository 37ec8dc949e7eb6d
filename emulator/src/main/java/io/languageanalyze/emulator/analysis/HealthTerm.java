package io.languageanalyze.emulator.analysis;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A medical term in a text.
 *
 * @param category what it is
 * @param span where it is
 * @param known what the vocabulary says of it; null for numbers and the like
 */
record HealthTerm(String category, Span span, @Nullable Concept known) {

  /** Whether something is asserted of terms of this category. */
  boolean canBeAsserted() {
    return switch (category) {
      case "SymptomOrSign",
          "Diagnosis",
          "MedicationName",
          "MedicationClass",
          "TreatmentName",
          "ExaminationName" ->
          true;
      default -> false;
    };
  }

  /**
   * An entry of the vocabulary.
   *
   * @param category what it is
   * @param name its preferred name, if it has one
   * @param code its code in UMLS, if it has a name
   */
  record Concept(String category, @Nullable String name, @Nullable String code) {}
}
