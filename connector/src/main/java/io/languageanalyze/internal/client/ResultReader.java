package io.languageanalyze.internal.client;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.model.DocumentInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Turns the service's JSON for one document into the value that users meet. */
public final class ResultReader {

  // What the service says of any document, whatever was asked; DocumentInfo has the same names.
  private static final List<String> ABOUT_THE_DOCUMENT =
      List.of("detectedLanguage", "statistics", "warnings");

  private ResultReader() {}

  /**
   * The document of a result.
   *
   * @param caller the caller's id and metadata
   * @param modelVersion the model that answered
   * @param json the service's JSON for the document, for its language, statistics and warnings
   */
  public static DocumentInfo document(
      DocumentInfo caller, @Nullable String modelVersion, String json)
      throws UnreadableResultException {
    try {
      return convert(info(object(json), caller, modelVersion), DocumentInfo.class);
    } catch (JsonProcessingException e) {
      throw unreadable(DocumentInfo.class, e);
    }
  }

  /**
   * A result with its document.
   *
   * @param type a class of {@code model.result}
   * @param caller the caller's id and metadata
   * @param modelVersion the model that answered
   * @param json the service's JSON for the document
   */
  public static <T> T read(
      Class<T> type, DocumentInfo caller, @Nullable String modelVersion, String json)
      throws UnreadableResultException {
    try {
      ObjectNode result = object(json);
      result.set("document", info(result, caller, modelVersion));
      return convert(result, type);
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  /**
   * What a result says of the language of its document, as an object with that single member; null
   * when it says nothing.
   *
   * @param json the service's JSON for the document
   */
  public static @Nullable String detectedLanguage(String json) {
    try {
      JsonNode said = Json.readLenient(json).get("detectedLanguage");
      return said == null || said.isNull()
          ? null
          : Json.write(Json.MAPPER.createObjectNode().set("detectedLanguage", said));
    } catch (JsonProcessingException e) {
      // The task whose result it is says so in its own dead letter.
      return null;
    }
  }

  /**
   * A result that could not be read, as JSON: {@code NaN}, {@code Infinity} and {@code -Infinity},
   * for which JSON has no number, stand in quotes; all else is as it came.
   *
   * @param json the service's JSON for the document
   */
  public static String asJson(String json) {
    try {
      Json.read(json);
      return json;
    } catch (JsonProcessingException notStrictly) {
      try {
        return Json.readLenient(json).toString();
      } catch (JsonProcessingException notAtAll) {
        return json;
      }
    }
  }

  private static ObjectNode object(String json)
      throws JsonProcessingException, UnreadableResultException {
    JsonNode result;
    try {
      result = Json.read(json);
    } catch (JsonParseException e) {
      // Its message quotes the text.
      throw new UnreadableResultException(
          "the result is no JSON; a number such as NaN or Infinity is none, and is in quotes in"
              + " raw()");
    }
    if (result instanceof ObjectNode object) {
      return object;
    }
    throw new UnreadableResultException("the result is no JSON object");
  }

  private static ObjectNode info(
      ObjectNode result, DocumentInfo caller, @Nullable String modelVersion) {
    ObjectNode info = Json.MAPPER.valueToTree(caller);
    if (modelVersion != null) {
      info.put("modelVersion", modelVersion);
    }
    for (String name : ABOUT_THE_DOCUMENT) {
      JsonNode said = result.get(name);
      if (said != null) {
        info.set(name, said);
      }
    }
    return info;
  }

  private static <T> T convert(ObjectNode node, Class<T> type) throws JsonProcessingException {
    return Json.MAPPER.treeToValue(node, type);
  }

  // Jackson's own message quotes the value it stumbled over, which may be the text: only the path
  // to it is kept, and no cause.
  private static UnreadableResultException unreadable(Class<?> type, JsonProcessingException e) {
    String where =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(
                    step ->
                        step.getFieldName() == null
                            ? "[" + step.getIndex() + "]"
                            : step.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    return new UnreadableResultException(
        "the result is no "
            + type.getSimpleName()
            + (where.isEmpty() ? "" : ": missing or of another shape at " + where));
  }
}
