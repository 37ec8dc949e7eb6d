package io.languageanalyze.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Turns what was written after {@code --input} into files. A file is itself, whatever its name; a
 * folder is the readable files directly in it; anything else is a glob, in which {@code **} crosses
 * folders.
 */
final class InputFiles {

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  private InputFiles() {}

  /** The files, each once however often it is named. */
  static List<InputFile> find(List<String> patterns) {
    Map<Path, InputFile> files = new LinkedHashMap<>();
    for (String pattern : patterns) {
      for (InputFile file : find(pattern)) {
        files.putIfAbsent(file.path().toAbsolutePath().normalize(), file);
      }
    }
    return new ArrayList<>(files.values());
  }

  private static List<InputFile> find(String pattern) {
    Matcher wildcard = WILDCARD.matcher(pattern);
    boolean isGlob = wildcard.find();
    if (!isGlob || Files.exists(Path.of(pattern))) {
      return plain(Path.of(pattern));
    }
    Path folder = Path.of(pattern.substring(0, pattern.lastIndexOf('/', wildcard.start()) + 1));
    List<InputFile> found = list(folder, Integer.MAX_VALUE, matcher(pattern));
    if (found.isEmpty()) {
      throw new UsageException("--input " + pattern + ": no file matches");
    }
    return found;
  }

  private static List<InputFile> plain(Path path) {
    if (Files.isDirectory(path)) {
      List<InputFile> found = list(path, 1, Inputs::isReadable);
      if (found.isEmpty()) {
        throw new UsageException(
            "--input " + path + ": no .jsonl, .csv or .txt file in this folder");
      }
      return found;
    }
    if (!Files.isRegularFile(path)) {
      throw new UsageException("--input " + path + ": no such file");
    }
    return List.of(new InputFile(path, path.getFileName().toString()));
  }

  // A glob's "**/" stands for at least one folder in java.nio, for none or more in every shell.
  private static Predicate<Path> matcher(String pattern) {
    try {
      PathMatcher asWritten = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      PathMatcher flat =
          FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", ""));
      return path -> asWritten.matches(path) || flat.matches(path);
    } catch (PatternSyntaxException e) {
      throw new UsageException("--input " + pattern + ": not a pattern: " + e.getDescription(), e);
    }
  }

  private static List<InputFile> list(Path folder, int depth, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder.toAbsolutePath())) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      return paths
          .filter(path -> wanted.test(path) && Files.isRegularFile(path))
          .sorted()
          .map(path -> InputFile.below(folder, path))
          .toList();
    } catch (IOException e) {
      throw new UsageException("--input " + folder + ": cannot be listed: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new UsageException("--input " + folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }
}
