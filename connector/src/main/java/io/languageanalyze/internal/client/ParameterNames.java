package io.languageanalyze.internal.client;

import io.languageanalyze.model.task.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renames members of task parameters that have another name in one api-version. */
public final class ParameterNames {

  private static final String POLICIES = "redactionPolicies";
  private static final String DEFAULT = "isDefault";
  private static final String OLD_DEFAULT = "isDefaultPolicy";
  private static final String OLD_VERSION = "2025-11-15-preview";

  private ParameterNames() {}

  /** Returns the tasks with the parameter names of this api-version. */
  public static List<Task<?, ?>> in(String apiVersion, List<Task<?, ?>> tasks) {
    return apiVersion.equals(OLD_VERSION)
        ? tasks.stream().<Task<?, ?>>map(ParameterNames::old).toList()
        : tasks;
  }

  private static Task<?, ?> old(Task<?, ?> task) {
    return task.getParameters().get(POLICIES) instanceof List<?> policies
        ? task.with(POLICIES, policies.stream().map(ParameterNames::old).toList())
        : task;
  }

  private static Object old(Object policy) {
    if (!(policy instanceof Map<?, ?> members)) {
      return policy;
    }
    Map<Object, Object> renamed = new LinkedHashMap<>();
    members.forEach((name, value) -> renamed.put(name.equals(DEFAULT) ? OLD_DEFAULT : name, value));
    return renamed;
  }
}
