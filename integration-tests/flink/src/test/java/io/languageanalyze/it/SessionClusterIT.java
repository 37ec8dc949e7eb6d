package io.languageanalyze.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.task.TextTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.util.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten jobs on one cluster, each with a copy of our classes. A thread that lives on after its job
 * would keep the class loader of the job for as long as the cluster runs.
 */
@Tag("slow")
class SessionClusterIT {

  private static final int JOBS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // Libraries on the class path of the cluster start these once, for all jobs.
  private static final List<String> OF_THE_CLUSTER =
      List.of("Flink Netty Client", "ExportComponent.", "OpenCensus.");

  /** A key that notes the class loader of the job that asks for it, if that has our classes. */
  private record NotedKey(String key) implements Secret {

    private static final long serialVersionUID = 1L;
    static final Set<ClassLoader> LOADERS = ConcurrentHashMap.newKeySet();

    @Override
    public byte[] getSecretBytes() {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      if (copyOf(LanguageAnalyzeIO.class, loader) != LanguageAnalyzeIO.class) {
        LOADERS.add(loader);
      }
      return key.getBytes(UTF_8);
    }
  }

  @TempDir private Path folder;

  @Test
  void tenJobs_leaveNoThreadBehind() throws Exception {
    try (LanguageEmulator emulator = TestPipelines.service(0).start();
        FlinkCluster cluster = FlinkCluster.start(folder, connectorJar())) {
      for (int job = 1; job <= JOBS; job++) {
        Pipeline pipeline = cluster.pipeline("--shutdownSourcesAfterIdleMs=0");
        pipeline
            .apply(Create.of(Texts.brief(30)))
            .apply(
                LanguageAnalyzeIO.analyzeText()
                    .withEndpoint(emulator.endpoint())
                    .withApiKey(new NotedKey(emulator.apiKey()))
                    .withTasks(TextTasks.sentiment()));
        pipeline.run();
        cluster.awaitFinishedJobs(job);
      }
      Set<ClassLoader> loaders = Set.copyOf(NotedKey.LOADERS);
      // Each task manager loads them for itself.
      assertTrue(loaders.size() >= JOBS, loaders.size() + " class loaders");

      List<Thread> threads = threadsOf(loaders);
      long end = System.nanoTime() + PATIENCE.toNanos();
      for (Thread thread : threads) {
        thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      }
      assertEquals(List.of(), threadsOf(loaders), "threads that live on");
    }
  }

  private static Class<?> copyOf(Class<?> type, ClassLoader loader) {
    try {
      return Class.forName(type.getName(), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Thread> threadsOf(Set<ClassLoader> loaders) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> OF_THE_CLUSTER.stream().noneMatch(thread.getName()::startsWith))
        .filter(
            thread ->
                thread.getContextClassLoader() != null
                    && loaders.contains(thread.getContextClassLoader()))
        .toList();
  }

  // Flink loads classes from the files of a job before it asks the class path of the cluster.
  private Path connectorJar() throws Exception {
    Path classes =
        Path.of(
            LanguageAnalyzeIO.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(classes)) {
      return classes;
    }
    Path jar = folder.resolve("connector.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      files.filter(Files::isRegularFile).forEach(file -> add(classes, file, out));
    }
    return jar;
  }

  private static void add(Path root, Path file, JarOutputStream jar) {
    try {
      jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
