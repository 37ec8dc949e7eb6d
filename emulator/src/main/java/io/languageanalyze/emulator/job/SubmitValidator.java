package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.emulator.Limits;
import io.languageanalyze.emulator.analysis.ApiVersion;
import io.languageanalyze.emulator.analysis.DocumentText;
import io.languageanalyze.emulator.analysis.LanguageGuess;
import io.languageanalyze.emulator.analysis.TextElements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads a submit, with the service's checks in the service's order. */
public final class SubmitValidator {
  private static final ObjectMapper JSON = mapper();

  private final Limits limits;
  private final TaskValidator taskValidator;

  public SubmitValidator(Limits limits, Projects projects) {
    this.limits = limits;
    this.taskValidator = new TaskValidator(projects);
  }

  /** Without Jackson's own limit on a string, since {@link Limits} says what a text may have. */
  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    return mapper;
  }

  /** The submission in {@code body}, or the refusal the service would return. */
  public Submission validate(Route route, ApiVersion version, byte[] body) throws ServiceRefusal {
    JsonNode root = parse(body);
    JsonNode inputs = root.path("analysisInput").path(route.array());
    if (!inputs.isArray() || inputs.isEmpty()) {
      throw ApiErrors.missingDocuments(route.array());
    }
    String defaultLanguage = version.isOf2026() ? null : textOrNull(root.path("defaultLanguage"));
    List<Submission.Document> documents = new ArrayList<>();
    for (JsonNode input : inputs) {
      documents.add(document(route, version, input, defaultLanguage));
    }
    checkDocuments(route, documents);
    List<Submission.Task> tasks = taskValidator.validate(route, version, root.path("tasks"));
    CallCenterRoles.check(version, tasks, documents);
    double cancelAfter =
        version.since("2025-05-15-preview") ? root.path("cancelAfter").asDouble(0) : 0;
    return new Submission(
        route, version, textOrNull(root.path("displayName")), cancelAfter, documents, tasks);
  }

  private JsonNode parse(byte[] body) throws ServiceRefusal {
    if (body.length > limits.requestBytes()) {
      throw ApiErrors.bodyTooLarge(limits.requestBytes());
    }
    try {
      JsonNode root = JSON.readTree(body);
      if (!root.isObject()) {
        throw ApiErrors.malformedBody("The request body must be a JSON object.");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw ApiErrors.malformedBody("The request body is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static Submission.Document document(
      Route route, ApiVersion version, JsonNode input, @Nullable String defaultLanguage)
      throws ServiceRefusal {
    JsonNode id = input.path("id");
    if (!id.isTextual() || id.asText().isEmpty()) {
      throw ApiErrors.invalidDocument("Document id is missing or empty.");
    }
    JsonNode language = input.path("language");
    if (!language.isMissingNode() && !language.isNull() && !language.isTextual()) {
      throw ApiErrors.malformedBody("Document language must be a string.");
    }
    DocumentText text = new DocumentText(text(route, input));
    Submission.Language known = language(version, text, textOrNull(language), defaultLanguage);
    return new Submission.Document(id.asText(), text, known, input);
  }

  private static String text(Route route, JsonNode input) throws ServiceRefusal {
    if (route == Route.TEXT) {
      return text(input);
    }
    JsonNode items = input.path("conversationItems");
    if (!items.isArray() || items.isEmpty()) {
      throw ApiErrors.malformedBody("Conversation " + input.path("id") + " has no items.");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items) {
      if (!item.path("id").isTextual() || !item.path("participantId").isTextual()) {
        throw ApiErrors.malformedBody("A conversation item needs an id and a participantId.");
      }
      texts.add(text(item));
    }
    return String.join("\n", texts);
  }

  private static String text(JsonNode holder) throws ServiceRefusal {
    JsonNode text = holder.path("text");
    if (text.isMissingNode() || text.isNull()) {
      return "";
    }
    if (!text.isTextual()) {
      throw ApiErrors.malformedBody("Text must be a string.");
    }
    return text.asText();
  }

  private static Submission.Language language(
      ApiVersion version,
      DocumentText text,
      @Nullable String declared,
      @Nullable String defaultLanguage) {
    if (declared == null || declared.isEmpty()) {
      return Submission.Language.declared(defaultLanguage == null ? "en" : defaultLanguage);
    }
    if (!declared.equalsIgnoreCase("auto") || !version.detectsLanguage()) {
      return Submission.Language.declared(declared);
    }
    LanguageGuess.Guess guess = LanguageGuess.of(text);
    if (guess == null) {
      String fallback = defaultLanguage == null ? "en" : defaultLanguage;
      LanguageGuess.Guess stated = version.tellsLanguage() ? LanguageGuess.certain(fallback) : null;
      return new Submission.Language(fallback, stated, true);
    }
    return new Submission.Language(guess.code(), version.tellsLanguage() ? guess : null, false);
  }

  private void checkDocuments(Route route, List<Submission.Document> documents)
      throws ServiceRefusal {
    long elements = 0;
    for (Submission.Document document : documents) {
      elements += TextElements.strictCount(document.text().value());
    }
    if (elements > limits.textElements()) {
      throw ApiErrors.textTooLarge(limits.textElements());
    }
    int max = route == Route.TEXT ? limits.documents() : limits.conversations();
    if (documents.size() > max) {
      throw ApiErrors.tooManyDocuments(max);
    }
    Set<String> ids = new HashSet<>();
    for (Submission.Document document : documents) {
      if (!ids.add(document.id())) {
        throw ApiErrors.duplicateIds();
      }
    }
    if (documents.stream().allMatch(document -> document.text().isEmpty())) {
      throw ApiErrors.allDocumentsEmpty();
    }
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
