package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What an analyzer gets to see.
 *
 * @param source the document or conversation as submitted
 * @param text its text; for a conversation, all its items' texts
 * @param language the language declared or detected
 * @param task the task
 * @param version the version the job was submitted with
 */
record TaskInput(
    JsonNode source, DocumentText text, String language, Submission.Task task, ApiVersion version) {

  /** The task's parameters, an empty object if it has none. */
  JsonNode parameters() {
    return task.parameters();
  }

  /** The unit of offsets the task asks for. */
  StringIndexType stringIndexType() {
    @Nullable StringIndexType type =
        StringIndexType.named(parameters().path("stringIndexType").asText());
    return type == null ? StringIndexType.TEXT_ELEMENTS : type;
  }

  /** The keywords of the task's project; none if it has no project. */
  PhraseTable<String> keywords() {
    CustomProject project = task.project();
    return project == null ? new PhraseTable<>() : project.keywords();
  }

  /** The categories of the task's project; none if it has no project. */
  List<String> categories() {
    CustomProject project = task.project();
    return project == null ? List.of() : project.categories();
  }
}
