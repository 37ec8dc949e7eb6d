package io.languageanalyze.internal.client;

/** The two families of jobs: their path and the name of their input array. */
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

  /** The path segment in front of {@code /jobs}. */
  public String path() {
    return path;
  }

  /** The member of {@code analysisInput}, and of a task's results, that holds the inputs. */
  public String array() {
    return array;
  }
}
