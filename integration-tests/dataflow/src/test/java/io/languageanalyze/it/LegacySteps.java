package io.languageanalyze.it;

import com.google.api.services.dataflow.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.runners.dataflow.util.CloudObject;
import org.apache.beam.runners.dataflow.util.CloudObjects;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.util.DoFnInfo;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.util.StringUtils;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The steps of our transform as the legacy worker gets them. */
final class LegacySteps {

  private final List<Step> steps;

  LegacySteps(Submission submission) {
    this.steps =
        submission.job().getSteps().stream()
            .filter(step -> name(step).startsWith("Analyze/"))
            .toList();
  }

  /** A line for each step, and one for each of its outputs. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Step step : steps) {
      String how = step.getKind();
      how += usesKeyedState(step) ? ", keyed state" : "";
      how += step.getProperties().containsKey("sort_values") ? ", values sorted" : "";
      lines.add(name(step) + ": " + how);
      for (Object output : outputs(step)) {
        lines.add("  " + outputName((Map<?, ?>) output) + ": " + CoderNames.of(coder(output)));
      }
    }
    return lines;
  }

  /** The encodings, as the service gets them, of what our own coders code. */
  List<String> encodings() {
    List<String> encodings = new ArrayList<>();
    for (Step step : steps) {
      for (Object output : outputs(step)) {
        if (!CoderNames.of(coder(output)).contains(CoderNames.SCHEMA)) {
          encodings.add(name(step) + " " + ((Map<?, ?>) output).get("encoding"));
        }
      }
    }
    return encodings;
  }

  /** The steps that run a DoFn of that class. */
  List<Step> running(String simpleName) {
    return steps.stream().filter(step -> simpleName.equals(nameOf(fn(step)))).toList();
  }

  private static String nameOf(@Nullable Object fn) {
    return fn == null ? "" : fn.getClass().getSimpleName();
  }

  static boolean usesKeyedState(Step step) {
    return step.getProperties().containsKey("uses_keyed_state");
  }

  static String name(Step step) {
    return text(step.getProperties().get("user_name"));
  }

  private static List<?> outputs(Step step) {
    return (List<?>) step.getProperties().get("output_info");
  }

  private static Object fn(Step step) {
    Object serialized = step.getProperties().get("serialized_fn");
    if (!step.getKind().equals("ParallelDo")) {
      return serialized;
    }
    return ((DoFnInfo<?, ?>) deserialize(text(serialized))).getDoFn();
  }

  private static Object deserialize(String json) {
    return SerializableUtils.deserializeFromByteArray(
        StringUtils.jsonStringToByteArray(json), "a function");
  }

  // A single output has a name that Beam makes up anew for every pipeline.
  private static String outputName(Map<?, ?> output) {
    String name = text(output.get("output_name"));
    return name.contains("#") ? "output" : name;
  }

  @SuppressWarnings("unchecked") // an object of JSON
  private static Coder<?> coder(Object output) {
    Map<String, Object> encoding = (Map<String, Object>) ((Map<?, ?>) output).get("encoding");
    return CloudObjects.coderFromCloudObject(CloudObject.fromSpec(encoding));
  }

  private static String text(Object value) {
    return value instanceof Map<?, ?> typed ? (String) typed.get("value") : (String) value;
  }
}
