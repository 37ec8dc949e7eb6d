package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.CustomProject;
import io.languageanalyze.emulator.analysis.ApiVersion;
import io.languageanalyze.emulator.analysis.DocumentText;
import io.languageanalyze.emulator.analysis.LanguageGuess;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A submit that has passed all checks.
 *
 * @param route where it came in
 * @param version the version it was made with
 * @param displayName the name to echo, if one was given
 * @param cancelAfterSeconds when the service shall give up; 0 for never
 * @param documents the documents, or the conversations
 * @param tasks what is asked of each of them
 */
public record Submission(
    Route route,
    ApiVersion version,
    @Nullable String displayName,
    double cancelAfterSeconds,
    List<Document> documents,
    List<Task> tasks) {

  /** Records billed for all documents and tasks. */
  long textRecords() {
    long perTask = documents.stream().mapToLong(document -> document.text().textRecords()).sum();
    return perTask * tasks.size();
  }

  /**
   * A document or a conversation.
   *
   * @param id the caller's id
   * @param text its text
   * @param language declared or detected
   * @param source as submitted
   */
  record Document(String id, DocumentText text, Language language, JsonNode source) {}

  /**
   * A document's language.
   *
   * @param code the code to analyze by
   * @param detected what was found, if the document asked for it
   * @param defaulted whether nothing was found and the default took its place
   */
  record Language(String code, LanguageGuess.@Nullable Guess detected, boolean defaulted) {
    static Language declared(String code) {
      return new Language(code.toLowerCase(Locale.ROOT), null, false);
    }
  }

  /**
   * A task.
   *
   * @param kind what it asks
   * @param name the caller's name for it, if any
   * @param parameters an object, empty if none were given
   * @param project the project it names, null for kinds that need none
   */
  record Task(
      Kind kind, @Nullable String name, JsonNode parameters, @Nullable CustomProject project) {
    Task withProject(CustomProject found) {
      return new Task(kind, name, parameters, found);
    }

    /** Whether {@code nameOrKind} means this task. */
    boolean isCalled(Predicate<String> nameOrKind) {
      return (name != null && nameOrKind.test(name)) || nameOrKind.test(kind.name());
    }

    /** A parameter by its name, or by the hyphenated name of the first previews. */
    JsonNode parameter(String parameter) {
      if (parameters.has(parameter)) {
        return parameters.path(parameter);
      }
      String hyphenated = parameter.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      return parameters.path(hyphenated);
    }

    /** How error messages name it. */
    String label() {
      return name == null ? kind.taskType() : kind.taskType() + "-" + name;
    }
  }
}
