package io.languageanalyze.model.task;

import io.languageanalyze.model.Document;
import io.languageanalyze.model.result.HealthcareEntities;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A task that finds healthcare entities and their relations: the kind {@code Healthcare}. */
public final class HealthcareTask
    extends PrebuiltTask<Document, HealthcareEntities, HealthcareTask> {

  private static final long serialVersionUID = 1L;

  HealthcareTask(@Nullable String taskName, Parameters parameters) {
    super("Healthcare", HealthcareEntities.class, taskName, parameters);
  }

  @Override
  HealthcareTask copy(@Nullable String taskName, Parameters parameters) {
    return new HealthcareTask(taskName, parameters);
  }

  /** Sets the unit of offsets and lengths. Default: {@link StringIndexType#UTF16_CODE_UNIT}. */
  public HealthcareTask withStringIndexType(StringIndexType stringIndexType) {
    return set(StringIndexType.PARAMETER, stringIndexType.wireName());
  }

  /**
   * Requests a FHIR bundle of this version as well; the service accepts {@code 4.0.1}. Default: no
   * bundle. Since api-version 2022-10-01-preview, among the generally available ones since
   * 2024-11-01.
   */
  public HealthcareTask withFhirVersion(String fhirVersion) {
    return set("fhirVersion", fhirVersion);
  }

  /**
   * Sets the document type for the FHIR bundle: {@code None}, {@code ClinicalTrial}, {@code
   * DischargeSummary}, {@code ProgressNote}, {@code HistoryAndPhysical}, {@code Consult}, {@code
   * Imaging}, {@code Pathology} or {@code ProcedureNote}. Requires {@link #withFhirVersion}.
   * Default: {@code None}. Since api-version 2022-10-01-preview, among the generally available ones
   * since 2024-11-01.
   */
  public HealthcareTask withDocumentType(String documentType) {
    return set("documentType", documentType);
  }
}
