package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What an analyzer gets to see.
 *
 * @param source the document or conversation as submitted
 * @param text its text; for a conversation, all its items' texts
 * @param language the language declared or detected
 * @param parameters the task's parameters, an empty object if it has none
 * @param version the version the job was submitted with
 */
record TaskInput(
    JsonNode source, DocumentText text, String language, JsonNode parameters, ApiVersion version) {

  /** The unit of offsets the task asks for. */
  StringIndexType stringIndexType() {
    @Nullable StringIndexType type =
        StringIndexType.named(parameters.path("stringIndexType").asText());
    return type == null ? StringIndexType.TEXT_ELEMENTS : type;
  }
}
