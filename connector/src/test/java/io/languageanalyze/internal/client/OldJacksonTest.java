package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A cluster may put an older Jackson in front of ours: Spark 3.3 has 2.13. */
@Tag("slow")
public class OldJacksonTest {

  private static final List<String> JARS =
      List.of(
          "jackson-core-",
          "jackson-databind-",
          "jackson-annotations-",
          "jackson-module-parameter-names-");
  private static final String CLIENT = "io.languageanalyze.internal.client.";
  private static final String MERGE = "io.languageanalyze.internal.merge.";

  // What reads and writes JSON.
  private static final List<String> TESTS =
      List.of(
          CLIENT + "BoundedPollTest",
          CLIENT + "ErrorBodyTest",
          CLIENT + "HttpLanguageClientTest",
          CLIENT + "JobBodyTest",
          CLIENT + "ResultPagesTest",
          CLIENT + "ResultReaderTest",
          MERGE + "ResultMergerTest",
          MERGE + "MergeRulesTest",
          "io.languageanalyze.EntityViewsTest",
          "io.languageanalyze.internal.beam.DemuxFnTest",
          "io.languageanalyze.internal.input.ConversationEncoderTest",
          "io.languageanalyze.internal.beam.PrepareFnTest",
          "io.languageanalyze.internal.beam.EngineCodersTest",
          "io.languageanalyze.internal.merge.DetectedLanguagesTest",
          "io.languageanalyze.model.DeadLetterTest");

  /** Runs the tests of {@code classes} that take no parameters; says how many there were. */
  public static int run(List<String> classes) throws Exception {
    assertEquals("2.13.3", PackageVersion.VERSION.toString());
    int tests = 0;
    for (String name : classes) {
      Class<?> type = Class.forName(name);
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          Constructor<?> constructor = type.getDeclaredConstructor();
          constructor.setAccessible(true);
          method.setAccessible(true);
          method.invoke(constructor.newInstance());
          tests++;
        }
      }
    }
    return tests;
  }

  @Test
  void jackson213_isEnough() throws Exception {
    List<URL> path = new ArrayList<>();
    try (Stream<Path> old = Files.list(Path.of("target", "old-jackson"))) {
      for (Path jar : old.toList()) {
        path.add(jar.toUri().toURL());
      }
    }
    assertEquals(JARS.size(), path.size());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      String file = new File(entry).getName();
      if (JARS.stream().noneMatch(file::startsWith)) {
        path.add(new File(entry).toURI().toURL());
      }
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      Object tests =
          loader
              .loadClass(OldJacksonTest.class.getName())
              .getMethod("run", List.class)
              .invoke(null, TESTS);
      assertTrue((Integer) tests > 40, tests + " tests");
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
