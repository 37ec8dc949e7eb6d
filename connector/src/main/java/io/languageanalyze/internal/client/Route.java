package io.languageanalyze.internal.client;

/** The two job APIs, with their path and the name of their input array. */
public enum Route {
  /** {@code analyze-text/jobs}. */
  TEXT("analyze-text", "documents"),
  /** {@code analyze-conversations/jobs}. */
  CONVERSATIONS("analyze-conversations", "conversations");

  private final String path;
  private final String array;

  Route(String path, String array) {
    this.path = path;
    this.array = array;
  }

  /** Returns the path segment before {@code /jobs}. */
  public String path() {
    return path;
  }

  /**
   * Returns the member of {@code analysisInput}, and of a task's results, that holds the inputs.
   */
  public String array() {
    return array;
  }
}
