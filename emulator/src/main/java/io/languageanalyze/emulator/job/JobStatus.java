package io.languageanalyze.emulator.job;

/** States of jobs and tasks. */
enum JobStatus {
  NOT_STARTED("notStarted"),
  RUNNING("running"),
  CANCELLING("cancelling"),
  SUCCEEDED("succeeded"),
  // The specification says partiallyCompleted; this is what the service has returned.
  PARTIALLY_SUCCEEDED("partiallySucceeded"),
  FAILED("failed"),
  CANCELLED("cancelled");

  private final String word;

  JobStatus(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
