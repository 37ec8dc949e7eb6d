package io.languageanalyze.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.util.Secret;

/** Where a worker finds the key or the token. The secret itself is never part of it. */
sealed interface CredentialSource extends Secret {

  /** The option that names it. */
  String option();

  /** How it was named, for messages. */
  String origin();

  /** The secret is all that a file holds, but for white space around it; read each time. */
  record InFile(String option, String file) implements CredentialSource {
    @Override
    public String origin() {
      return option + " " + file;
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

  /** The secret is the value of an environment variable. */
  record InEnvironment(String option, String name) implements CredentialSource {
    @Override
    public String origin() {
      return option + " " + name;
    }

    @Override
    public byte[] getSecretBytes() {
      String value = System.getenv(name);
      return value == null ? new byte[0] : value.strip().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Fails where no secret is, so that nothing starts without one. */
  static CredentialSource checked(CredentialSource source) {
    byte[] bytes;
    try {
      bytes = source.getSecretBytes();
    } catch (UncheckedIOException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
    if (bytes.length == 0) {
      String what = source.option().startsWith("--token") ? "token" : "key";
      throw new UsageException(source.origin() + ": holds no " + what);
    }
    return source;
  }
}
