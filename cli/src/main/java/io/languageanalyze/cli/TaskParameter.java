package io.languageanalyze.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.task.Task;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One {@code --parameter WORD.NAME=VALUE}.
 *
 * @param task the word, with project and deployment where it has them
 * @param name of the parameter in a request
 * @param value what it stands for in JSON
 */
record TaskParameter(String task, String name, Object value) {

  // Lists of words. Lists of anything else are written in JSON.
  private static final Set<String> LISTS =
      Set.of(
          "inclusionList",
          "exclusionList",
          "piiCategories",
          "excludePiiCategories",
          "summaryAspects");

  // Anything else is a string as it stands: versions and instructions need no quotes.
  private static final Pattern IS_JSON =
      Pattern.compile("true|false|-?(0|[1-9]\\d*)(\\.\\d+)?|[\\[{\"].*", Pattern.DOTALL);

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(Object.class);

  /**
   * Reads one.
   *
   * @param tasks the words that {@code --tasks} asks for
   */
  static TaskParameter parse(String text, Collection<String> tasks) {
    // Deployments may have dots in their names.
    String task =
        tasks.stream()
            .filter(word -> text.startsWith(word + "."))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow(() -> new UsageException(unknown(text, tasks)));
    String rest = text.substring(task.length() + 1);
    int equals = rest.indexOf('=');
    if (equals < 1 || rest.substring(0, equals).isBlank()) {
      throw new UsageException("--parameter " + text + ": should read WORD.NAME=VALUE");
    }
    String name = rest.substring(0, equals).strip();
    return new TaskParameter(task, name, value(text, name, rest.substring(equals + 1).strip()));
  }

  private static String unknown(String text, Collection<String> tasks) {
    return "--parameter "
        + text
        + ": should begin with a task of this run and a dot; its tasks are "
        + String.join(",", tasks);
  }

  private static Object value(String text, String name, String value) {
    if (IS_JSON.matcher(value).matches()) {
      try {
        return JSON.readValue(value);
      } catch (JsonProcessingException e) {
        throw new UsageException("--parameter " + text + ": the value is no JSON", e);
      }
    }
    return LISTS.contains(name)
        ? Arrays.stream(value.split(",")).map(String::strip).toList()
        : value;
  }

  /** The same task with this parameter. */
  <InputT extends AnalysisInput> Task<InputT, ?> set(Task<InputT, ?> of) {
    try {
      return of.with(name, value);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--parameter " + task + "." + name + ": " + e.getMessage(), e);
    }
  }
}
