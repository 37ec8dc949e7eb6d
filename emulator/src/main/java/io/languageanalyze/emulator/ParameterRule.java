package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A parameter that a kind of task takes.
 *
 * @param name its member name
 * @param accepts whether a value will do
 * @param required whether a task without it is refused
 * @param since the first version that has it
 */
record ParameterRule(String name, Predicate<JsonNode> accepts, boolean required, String since) {

  static final List<ParameterRule> PREBUILT =
      List.of(string("modelVersion"), bool("loggingOptOut"));
  static final List<ParameterRule> CUSTOM =
      List.of(
          string("projectName").asRequired(),
          string("deploymentName").asRequired(),
          bool("loggingOptOut"));
  static final ParameterRule STRING_INDEX_TYPE =
      of("stringIndexType", node -> StringIndexType.named(node.asText()) != null);

  private static ParameterRule of(String name, Predicate<JsonNode> accepts) {
    return new ParameterRule(name, accepts, false, "");
  }

  static ParameterRule string(String name) {
    return of(name, JsonNode::isTextual);
  }

  static ParameterRule bool(String name) {
    return of(name, JsonNode::isBoolean);
  }

  /** A whole number from 1. */
  static ParameterRule positive(String name) {
    return of(name, node -> node.canConvertToInt() && node.isIntegralNumber() && node.asInt() > 0);
  }

  static ParameterRule object(String name) {
    return of(name, JsonNode::isObject);
  }

  static ParameterRule array(String name) {
    return of(name, JsonNode::isArray);
  }

  static ParameterRule oneOf(String name, String... words) {
    List<String> allowed = Arrays.asList(words);
    return of(
        name, node -> allowed.stream().anyMatch(word -> word.equalsIgnoreCase(node.asText())));
  }

  ParameterRule asRequired() {
    return new ParameterRule(name, accepts, true, since);
  }

  ParameterRule since(String version) {
    return new ParameterRule(name, accepts, required, version);
  }

  /** Whether {@code member} names this parameter; the first previews wrote names with hyphens. */
  boolean matches(String member, ApiVersion version) {
    return version.since(since)
        && (member.equals(name)
            || (!version.since("2022-05-01") && member.replace("-", "").equalsIgnoreCase(name)));
  }
}
