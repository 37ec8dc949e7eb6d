package io.languageanalyze.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.util.Secret;

/** Where a worker finds the key of the service. The key itself is never part of it. */
sealed interface ApiKey extends Secret {

  /** The option that names it. */
  String origin();

  /** The key is all that a file holds, but for white space around it. */
  record InFile(String file) implements ApiKey {
    @Override
    public String origin() {
      return "--key-file " + file;
    }

    @Override
    public byte[] getSecretBytes() {
      try {
        return Files.readString(Path.of(file)).strip().getBytes(StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(origin() + ": cannot be read", e);
      }
    }
  }

  /** The key is the value of an environment variable. */
  record InEnvironment(String name) implements ApiKey {
    @Override
    public String origin() {
      return "--key-env " + name;
    }

    @Override
    public byte[] getSecretBytes() {
      String value = System.getenv(name);
      return value == null ? new byte[0] : value.strip().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Fails where no key is, so that nothing starts without one. */
  static ApiKey checked(ApiKey key) {
    byte[] bytes;
    try {
      bytes = key.getSecretBytes();
    } catch (UncheckedIOException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
    if (bytes.length == 0) {
      throw new UsageException(key.origin() + ": holds no key");
    }
    return key;
  }
}
