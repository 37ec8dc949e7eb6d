package io.languageanalyze.emulator;

import java.util.List;

/**
 * The projects that custom tasks can name. While none is declared, every name is taken for a sample
 * project with a few labels.
 */
final class Projects {
  private static final CustomProject SAMPLE = sample();

  private final List<CustomProject> declared;

  Projects(List<CustomProject> declared) {
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
    for (String line : ResourceLines.of("sample-project.txt")) {
      int colon = line.indexOf(':');
      project =
          project.label(
              line.substring(0, colon), line.substring(colon + 1).trim().split(", *", -1));
    }
    return project;
  }
}
