package io.languageanalyze.cli;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it is
 * @param name its path below the folder that was asked for, with {@code /}; used in ids
 */
record InputFile(Path path, String name) {

  static InputFile below(Path folder, Path path) {
    return new InputFile(path, folder.relativize(path).toString().replace('\\', '/'));
  }
}
