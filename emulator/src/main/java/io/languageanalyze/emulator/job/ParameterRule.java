package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.analysis.ApiVersion;
import io.languageanalyze.emulator.analysis.StringIndexType;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A parameter that a kind of task takes.
 *
 * @param name its member name
 * @param accepts whether a value will do
 * @param required whether a task without it is refused
 * @param offeredBy the versions that have it
 */
record ParameterRule(
    String name, Predicate<JsonNode> accepts, boolean required, Predicate<ApiVersion> offeredBy) {

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
    return new ParameterRule(name, accepts, false, version -> true);
  }

  static ParameterRule string(String name) {
    return of(name, JsonNode::isTextual);
  }

  static ParameterRule bool(String name) {
    return of(name, JsonNode::isBoolean);
  }

  /** A whole number from 1. */
  static ParameterRule positive(String name) {
    return of(name, node -> node.isIntegralNumber() && node.canConvertToInt() && node.asInt() > 0);
  }

  static ParameterRule object(String name, Predicate<JsonNode> accepts) {
    return of(name, node -> node.isObject() && accepts.test(node));
  }

  static ParameterRule array(String name) {
    return of(name, JsonNode::isArray);
  }

  /** An array whose every element will do. */
  static ParameterRule arrayOf(String name, Predicate<JsonNode> accepts) {
    return of(
        name,
        node -> {
          boolean all = node.isArray();
          for (JsonNode element : node) {
            all &= accepts.test(element);
          }
          return all;
        });
  }

  /** An array of these words, in any case. */
  static ParameterRule wordsOf(String name, Collection<String> words) {
    List<String> allowed = List.copyOf(words);
    return arrayOf(name, element -> isOneOf(allowed, element));
  }

  static ParameterRule oneOf(String name, String... words) {
    List<String> allowed = List.of(words);
    return of(name, node -> isOneOf(allowed, node));
  }

  private static boolean isOneOf(List<String> allowed, JsonNode node) {
    return node.isTextual()
        && allowed.stream().anyMatch(word -> word.equalsIgnoreCase(node.asText()));
  }

  ParameterRule asRequired() {
    return new ParameterRule(name, accepts, true, offeredBy);
  }

  ParameterRule since(String version) {
    return in(asked -> asked.since(version));
  }

  ParameterRule in(Predicate<ApiVersion> versions) {
    return new ParameterRule(name, accepts, required, versions);
  }

  /** Whether {@code member} names this parameter; the first previews wrote names with hyphens. */
  boolean matches(String member, ApiVersion version) {
    return offeredBy.test(version)
        && (member.equals(name)
            || (!version.since("2022-05-01") && member.replace("-", "").equalsIgnoreCase(name)));
  }
}
