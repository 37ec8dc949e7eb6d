package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.languageanalyze.emulator.analysis.ApiVersion;
import io.languageanalyze.emulator.analysis.StringIndexType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads the tasks of a submit: names first, then kinds and parameters. */
final class TaskValidator {
  // The service's lists of models change from month to month; anything dated passes.
  private static final Pattern MODEL_VERSION =
      Pattern.compile("latest|\\d{4}-\\d{2}-\\d{2}(-preview)?");

  private final Projects projects;

  TaskValidator(Projects projects) {
    this.projects = projects;
  }

  List<Submission.Task> validate(Route route, ApiVersion version, JsonNode tasks)
      throws ServiceRefusal {
    if (!tasks.isArray() || tasks.isEmpty()) {
      throw ApiErrors.malformedBody("The request contains no tasks. Give at least one.");
    }
    List<Submission.Task> read = new ArrayList<>();
    for (JsonNode task : tasks) {
      read.add(task(route, version, task));
    }
    Set<String> names = new HashSet<>();
    for (Submission.Task task : read) {
      String name = task.name() == null ? "" : task.name();
      if (!names.add(task.kind().name() + "\n" + name)) {
        throw ApiErrors.duplicateTaskName(name, task.kind().taskType());
      }
    }
    List<Submission.Task> checked = new ArrayList<>();
    for (Submission.Task task : read) {
      checkParameters(task, version);
      checked.add(task.kind().custom() ? withProject(task) : task);
    }
    return checked;
  }

  private Submission.Task withProject(Submission.Task task) throws ServiceRefusal {
    return task.withProject(
        projects.find(
            task.parameter("projectName").asText(), task.parameter("deploymentName").asText()));
  }

  private static Submission.Task task(Route route, ApiVersion version, JsonNode task)
      throws ServiceRefusal {
    String name = task.path("kind").asText();
    @Nullable Kind kind = Kinds.find(route, name, version);
    if (kind == null) {
      throw ApiErrors.malformedBody(
          "Task kind '" + name + "' is not supported in version " + version.name() + ".");
    }
    JsonNode parameters = task.path("parameters");
    if (parameters.isMissingNode() || parameters.isNull()) {
      parameters = JsonNodeFactory.instance.objectNode();
    }
    if (!parameters.isObject()) {
      throw ApiErrors.malformedBody("Task parameters must be an object.");
    }
    JsonNode taskName = task.path("taskName");
    return new Submission.Task(
        kind, taskName.isTextual() ? taskName.asText() : null, parameters, null);
  }

  private static void checkParameters(Submission.Task task, ApiVersion version)
      throws ServiceRefusal {
    Kind kind = task.kind();
    for (Iterator<String> names = task.parameters().fieldNames(); names.hasNext(); ) {
      checkParameter(task, version, names.next());
    }
    for (ParameterRule rule : kind.parameters()) {
      if (rule.required()
          && rule.offeredBy().test(version)
          && !isGiven(rule, task.parameters(), version)) {
        throw ApiErrors.invalidParameter(
            task.label(), "Parameter '" + rule.name() + "' is required.");
      }
    }
  }

  private static void checkParameter(Submission.Task task, ApiVersion version, String name)
      throws ServiceRefusal {
    Kind kind = task.kind();
    JsonNode value = task.parameters().path(name);
    ParameterRule rule = null;
    for (ParameterRule candidate : kind.parameters()) {
      if (candidate.matches(name, version)) {
        rule = candidate;
      }
    }
    if (rule == null || !(value.isNull() || rule.accepts().test(value))) {
      throw ApiErrors.invalidParameter(
          task.label(),
          "Invalid value for parameter '"
              + name
              + "', valid values are "
              + known(kind, version)
              + ".");
    }
    if (value.isNull()) {
      return;
    }
    if (rule.name().equals("modelVersion") && !MODEL_VERSION.matcher(value.asText()).matches()) {
      throw ApiErrors.unsupportedModelVersion(
          value.asText(), kind.taskType(), "latest, " + kind.modelVersion());
    }
    if (kind.name().equals("Healthcare")
        && !version.since("2022-05-01")
        && value.asText().equals(StringIndexType.TEXT_ELEMENTS.wireName())) {
      throw ApiErrors.healthcareOffsets(value.asText());
    }
  }

  private static String known(Kind kind, ApiVersion version) {
    return kind.parameters().stream()
        .filter(rule -> rule.offeredBy().test(version))
        .map(ParameterRule::name)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean isGiven(ParameterRule rule, JsonNode parameters, ApiVersion version) {
    for (Iterator<String> names = parameters.fieldNames(); names.hasNext(); ) {
      if (rule.matches(names.next(), version)) {
        return true;
      }
    }
    return false;
  }
}
