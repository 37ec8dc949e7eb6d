package io.languageanalyze.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.languageanalyze.emulator.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The emulator as a program of its own, so that its work is not counted with ours. */
final class EmulatorProcess implements AutoCloseable {

  static final String KEY = "emulator-key";

  private final @Nullable Process process;
  private final String endpoint;

  private EmulatorProcess(@Nullable Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static EmulatorProcess start(String... flags) throws IOException {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx2g", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(flags));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the emulator did not start");
    }
    return new EmulatorProcess(process, line.substring(line.indexOf("http")));
  }

  /** One that another process has started. */
  static EmulatorProcess at(String endpoint) {
    return new EmulatorProcess(null, endpoint);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  String endpoint() {
    return endpoint;
  }

  /** What it has counted. */
  JsonNode stats() throws IOException {
    return JsonMapper.builder().build().readTree(URI.create(endpoint + "/emulator/stats").toURL());
  }

  /** GET calls for each job. */
  double getsPerJob() throws IOException {
    JsonNode stats = stats();
    return stats.path("polls").asDouble() / stats.path("jobs").asDouble();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
    }
  }
}
