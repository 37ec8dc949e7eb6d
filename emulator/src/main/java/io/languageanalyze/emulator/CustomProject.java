package io.languageanalyze.emulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A project of one's own, for the custom kinds of task: labels, each with the words that speak for
 * it. Immutable.
 *
 * <pre>{@code
 * CustomProject.of("tickets", "production")
 *     .label("Billing", "invoice", "refund")
 *     .label("Outage", "down", "error message")
 * }</pre>
 */
public final class CustomProject {
  private final String name;
  private final String deployment;
  private final Map<String, List<String>> labels;

  private CustomProject(String name, String deployment, Map<String, List<String>> labels) {
    this.name = Objects.requireNonNull(name, "name");
    this.deployment = Objects.requireNonNull(deployment, "deployment");
    this.labels = labels;
  }

  /** A project without labels: it finds nothing. */
  public static CustomProject of(String projectName, String deploymentName) {
    return new CustomProject(projectName, deploymentName, Map.of());
  }

  /**
   * This project with one more label. Custom entity recognition finds the keywords as entities of
   * this category; classification gives a document the label if a keyword occurs in it. A keyword
   * may have several words; one in lower case is found in any case.
   */
  public CustomProject label(String category, String... keywords) {
    Map<String, List<String>> more = new LinkedHashMap<>(labels);
    List<String> all = new ArrayList<>(labels.getOrDefault(category, List.of()));
    all.addAll(Arrays.asList(keywords));
    more.put(category, List.copyOf(all));
    return new CustomProject(name, deployment, Collections.unmodifiableMap(more));
  }

  /** The name of the project. */
  public String name() {
    return name;
  }

  /** The name of the deployment. */
  public String deployment() {
    return deployment;
  }

  /** The keywords of each label, in the order in which the labels were declared. */
  public Map<String, List<String>> labels() {
    return labels;
  }
}
