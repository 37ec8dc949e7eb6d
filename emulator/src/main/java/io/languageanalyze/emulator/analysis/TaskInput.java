package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.CustomProject;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What an analyzer gets to see.
 *
 * @param source the document or conversation as submitted
 * @param text its text; for a conversation, all its items' texts
 * @param language the language declared or detected
 * @param parameters the task's parameters, an empty object if it has none
 * @param project the project the task names, null for kinds that need none
 * @param version the version the job was submitted with
 */
public record TaskInput(
    JsonNode source,
    DocumentText text,
    String language,
    JsonNode parameters,
    @Nullable CustomProject project,
    ApiVersion version) {

  /** The unit of offsets the task asks for. */
  StringIndexType stringIndexType() {
    @Nullable StringIndexType type =
        StringIndexType.named(parameters.path("stringIndexType").asText());
    return type == null ? StringIndexType.TEXT_ELEMENTS : type;
  }

  /** The keywords of the task's project; none if it has no project. */
  PhraseTable<String> keywords() {
    PhraseTable<String> table = new PhraseTable<>();
    if (project != null) {
      project
          .labels()
          .forEach((category, words) -> words.forEach(word -> table.add(word, category)));
    }
    return table;
  }

  /** The categories of the task's project; none if it has no project. */
  List<String> categories() {
    return project == null ? List.of() : List.copyOf(project.labels().keySet());
  }
}
