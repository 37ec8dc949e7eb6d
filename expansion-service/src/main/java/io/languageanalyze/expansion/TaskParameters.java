package io.languageanalyze.expansion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.task.PrebuiltTask;
import io.languageanalyze.model.task.RedactionPolicy;
import io.languageanalyze.model.task.StringIndexType;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TypedTask;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The parameters of one task, which are read one by one; {@link #check} finds those left over. */
final class TaskParameters {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String OTHER = "other";

  private final String kind;
  private final @Nullable Configuration given;
  private final Set<String> known = new LinkedHashSet<>();

  TaskParameters(String kind, @Nullable Configuration given) {
    this.kind = kind;
    this.given = given;
  }

  /** Sets what a prebuilt kind has. */
  <T extends PrebuiltTask<?, ?, T>> T prebuilt(T task) {
    return typed(set(task, "model_version", PrebuiltTask<?, ?, T>::withModelVersion));
  }

  /** Sets what every kind with results of its own has. */
  <T extends TypedTask<?, ?, T>> T typed(T task) {
    return set(task, "logging_opt_out", TypedTask<?, ?, T>::withLoggingOptOut);
  }

  /** Sets a parameter if it is given. */
  @SuppressWarnings("unchecked") // the schema has the type of each key
  <T, V> T set(T task, String key, BiFunction<T, V, T> setter) {
    known.add(key);
    Object value = given == null ? null : given.value(key);
    return value == null ? task : setter.apply(task, (V) value);
  }

  /** Sets a parameter that is a list. */
  <T> T setAll(T task, String key, BiFunction<T, String[], T> setter) {
    return this.<T, List<String>>set(
        task, key, (each, values) -> setter.apply(each, values.toArray(new String[0])));
  }

  /** Sets the unit of offsets. */
  <T> T unit(T task, BiFunction<T, StringIndexType, T> setter) {
    return this.<T, String>set(
        task,
        "string_index_type",
        (each, name) ->
            setter.apply(
                each,
                Arrays.stream(StringIndexType.values())
                    .filter(unit -> unit.wireName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> wrong("string_index_type", name, units()))));
  }

  /** Sets the redaction policy; the default one if only its character is given. */
  <T> T redaction(T task, BiFunction<T, RedactionPolicy, T> setter) {
    String policy = text("redaction_policy");
    Character character = redactionCharacter();
    if (policy == null && character == null) {
      return task;
    }
    RedactionPolicy all =
        policy == null ? RedactionPolicy.characterMask() : RedactionPolicy.ofKind(policy);
    return setter.apply(task, character == null ? all : all.withRedactionCharacter(character));
  }

  /** The mask character; null if it is not given. */
  @Nullable Character redactionCharacter() {
    String value = text("redaction_character");
    if (value == null) {
      return null;
    }
    if (value.length() != 1) {
      throw wrong("redaction_character", value, "single characters");
    }
    return value.charAt(0);
  }

  /** The value of a key; null if it is not given. */
  @Nullable String text(String key) {
    known.add(key);
    return given == null ? null : given.text(key);
  }

  /** The value of a key that this kind requires. */
  String requiredText(String key) {
    String value = text(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "%s: a task of the kind %s needs it".formatted(path(key), kind));
    }
    return value;
  }

  String[] texts(String key) {
    known.add(key);
    return given == null ? new String[0] : given.texts(key).toArray(new String[0]);
  }

  /** Sets the parameters that have no key of their own. */
  <InputT extends AnalysisInput, ResultT> Task<InputT, ResultT> other(Task<InputT, ResultT> task) {
    String json = text(OTHER);
    if (json == null) {
      return task;
    }
    Task<InputT, ResultT> all = task;
    for (Map.Entry<String, Object> each : object(json).entrySet()) {
      all = all.with(each.getKey(), each.getValue());
    }
    return all;
  }

  private Map<String, Object> object(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s: not the text of a JSON object, such as {\"modelVersion\": \"latest\"}"
              .formatted(path(OTHER)));
    }
  }

  /** Refuses what the kind does not have. */
  void check() {
    if (given == null) {
      return;
    }
    for (String key : given.keys()) {
      if (given.value(key) != null && !known.contains(key)) {
        throw new IllegalArgumentException(
            "%s: the kind %s has no such parameter; it has %s"
                .formatted(path(key), kind, String.join(", ", known)));
      }
    }
  }

  private static String units() {
    return Arrays.stream(StringIndexType.values())
        .map(StringIndexType::wireName)
        .collect(Collectors.joining(", "));
  }

  private IllegalArgumentException wrong(String key, String value, String allowed) {
    return new IllegalArgumentException(
        "%s: \"%s\" is not allowed; allowed are %s".formatted(path(key), value, allowed));
  }

  private String path(String key) {
    return given == null ? "tasks: parameters." + key : given.path(key);
  }
}
