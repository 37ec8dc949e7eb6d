package io.languageanalyze.internal.client;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.languageanalyze.model.DocumentInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The service's JSON for one document, parsed once for all the public values that are made of it.
 * The static methods are thread-safe; an instance belongs to one thread.
 */
public final class ResultReader {

  // Members of the results of every kind; DocumentInfo has the same names.
  private static final List<String> ABOUT_THE_DOCUMENT =
      List.of("detectedLanguage", "statistics", "warnings");

  private final ObjectNode result;
  private final DocumentInfo document;

  private ResultReader(ObjectNode result, DocumentInfo document) {
    this.result = result;
    this.document = document;
  }

  /**
   * Parses a result and reads its document info.
   *
   * @param caller the caller's id and metadata
   * @param modelVersion the version of the model
   * @param json the service's JSON for the document, with its language, statistics and warnings
   */
  public static ResultReader of(DocumentInfo caller, @Nullable String modelVersion, String json)
      throws UnreadableResultException {
    try {
      ObjectNode result = object(json);
      ObjectNode info = info(result, caller, modelVersion);
      return new ResultReader(result, convert(info, DocumentInfo.class));
    } catch (JsonProcessingException e) {
      throw unreadable(DocumentInfo.class, e);
    }
  }

  /** The document info of the result. */
  public DocumentInfo document() {
    return document;
  }

  /**
   * Reads the result as a typed value, with its document info.
   *
   * @param type a class of {@code model.result}
   */
  public <T> T read(Class<T> type) throws UnreadableResultException {
    try {
      result.set("document", new POJONode(document));
      return convert(result, type);
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  /**
   * Returns the detected language in a result, as a JSON object with that single member; null if
   * there is none.
   *
   * @param json the service's JSON for the document
   */
  public static @Nullable String detectedLanguage(String json) {
    try {
      JsonNode language = Json.readLenient(json).get("detectedLanguage");
      return language == null || language.isNull()
          ? null
          : Json.write(Json.MAPPER.createObjectNode().set("detectedLanguage", language));
    } catch (JsonProcessingException e) {
      // Ignored here: the task of this result gets its own dead letter.
      return null;
    }
  }

  /**
   * Returns an unreadable result as valid JSON: {@code NaN}, {@code Infinity} and {@code
   * -Infinity}, which are not JSON numbers, are quoted; everything else is unchanged.
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
      // The cause is dropped, because its message quotes the text.
      throw new UnreadableResultException(
          "the result is not valid JSON: it contains a number such as NaN or Infinity, which is quoted in"
              + " raw()");
    }
    if (result instanceof ObjectNode object) {
      return object;
    }
    throw new UnreadableResultException("the result is not a JSON object");
  }

  private static ObjectNode info(
      ObjectNode result, DocumentInfo caller, @Nullable String modelVersion) {
    ObjectNode info = Json.MAPPER.valueToTree(caller);
    if (modelVersion != null) {
      info.put("modelVersion", modelVersion);
    }
    for (String name : ABOUT_THE_DOCUMENT) {
      JsonNode value = result.get(name);
      if (value != null) {
        info.set(name, value);
      }
    }
    return info;
  }

  private static <T> T convert(ObjectNode node, Class<T> type) throws JsonProcessingException {
    return Json.MAPPER.treeToValue(node, type);
  }

  // Jackson's message quotes the invalid value, which may be document text: only the path to it is
  // kept, and no cause.
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
        "the result is not a valid "
            + type.getSimpleName()
            + (where.isEmpty() ? "" : ": missing or invalid at " + where));
  }
}
