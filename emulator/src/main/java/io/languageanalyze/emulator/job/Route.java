package io.languageanalyze.emulator.job;

import io.languageanalyze.emulator.analysis.ApiVersion;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The two families of jobs, and the versions each is known to take. */
public enum Route {
  TEXT(
      "analyze-text",
      "documents",
      List.of(
          "2021-11-01-preview",
          "2022-02-01-preview",
          "2022-03-01-preview",
          "2022-04-01-preview",
          "2022-05-01",
          "2022-07-01-preview",
          "2022-10-01-preview",
          "2023-04-01",
          "2023-04-15-preview",
          "2023-11-15-preview",
          "2024-11-01",
          "2024-11-15-preview",
          "2025-05-15-preview",
          "2025-11-01",
          "2025-11-15-preview",
          "2026-05-01",
          "2026-05-15-preview")),
  CONVERSATIONS(
      "analyze-conversations",
      "conversations",
      List.of(
          "2022-05-15-preview",
          "2022-07-01-preview",
          "2022-10-01-preview",
          "2023-04-01",
          "2023-04-15-preview",
          "2023-11-15-preview",
          "2024-05-01",
          "2024-05-15-preview",
          "2024-11-01",
          "2024-11-15-preview",
          "2025-05-15-preview",
          "2025-11-15-preview"));

  private final String path;
  private final String array;

  @SuppressWarnings("ImmutableEnumChecker") // Always a List.of.
  private final List<String> versions;

  Route(String path, String array, List<String> versions) {
    this.path = path;
    this.array = array;
    this.versions = versions;
  }

  /** The path segment in front of {@code /jobs}. */
  public String path() {
    return path;
  }

  /** The member of {@code analysisInput}, and of a task's results, that holds the inputs. */
  String array() {
    return array;
  }

  /** The version of this name, or null if this route does not take it. */
  public @Nullable ApiVersion version(String name) {
    return versions.contains(name) ? new ApiVersion(name) : null;
  }
}
