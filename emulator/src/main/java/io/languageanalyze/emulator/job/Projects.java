package io.languageanalyze.emulator.job;

import io.languageanalyze.emulator.CustomProject;
import io.languageanalyze.emulator.analysis.ResourceLines;
import java.util.List;
import java.util.Map;

/**
 * The projects that custom tasks can name. While none is declared, every name is taken for a sample
 * project with a few labels.
 */
public final class Projects {
  private static final CustomProject SAMPLE = sample();

  private final List<CustomProject> declared;

  public Projects(List<CustomProject> declared) {
    this.declared = List.copyOf(declared);
  }

  /** The project of this name, or the service's refusal. */
  CustomProject find(String name, String deployment) throws ServiceRefusal {
    if (declared.isEmpty()) {
      return SAMPLE;
    }
    for (CustomProject project : declared) {
      if (project.name().equals(name) && project.deployment().equals(deployment)) {
        return project;
      }
    }
    throw ApiErrors.unknownProject(name, deployment);
  }

  private static CustomProject sample() {
    CustomProject project = CustomProject.of("any", "any");
    for (Map.Entry<String, String> entry : ResourceLines.pairs("sample-project.txt")) {
      project = project.label(entry.getKey(), entry.getValue());
    }
    return project;
  }
}
