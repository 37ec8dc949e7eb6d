package io.languageanalyze.emulator;

/** What a request asks of a job. */
public enum Operation {
  /** {@code POST …/jobs}. */
  SUBMIT("Submit text analysis job"),
  /** {@code GET …/jobs/ID}. */
  POLL("Get analysis status and results"),
  /** {@code POST …/jobs/ID:cancel}. */
  CANCEL("Cancel analysis job");

  private final String gatewayName;

  Operation(String gatewayName) {
    this.gatewayName = gatewayName;
  }

  /** The name by which the service's gateway calls it when it throttles. */
  public String gatewayName() {
    return gatewayName;
  }
}
