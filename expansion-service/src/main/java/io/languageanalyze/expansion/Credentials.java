package io.languageanalyze.expansion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.AnalysisInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.util.Secret;

/** Where the key or the token comes from: resolved on the workers, never in the configuration. */
final class Credentials {

  private static final List<String> KEYS =
      List.of("api_key_env", "api_key_file", "api_key_secret", "token_env", "token_file");

  private record InEnvironment(String name) implements Secret {
    @Override
    public byte[] getSecretBytes() {
      String value = System.getenv(name);
      if (value == null || value.isBlank()) {
        throw new IllegalStateException(
            "the environment variable " + name + " of the worker holds no secret");
      }
      return value.strip().getBytes(UTF_8);
    }
  }

  private record InFile(String path) implements Secret {
    @Override
    public byte[] getSecretBytes() {
      try {
        return Files.readString(Path.of(path)).strip().getBytes(UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("the file " + path + " cannot be read on the worker", e);
      }
    }
  }

  private Credentials() {}

  static <T extends AnalysisInput> Analyze<T> set(Analyze<T> analyze, Configuration given) {
    List<String> set = KEYS.stream().filter(key -> given.text(key) != null).toList();
    if (set.size() != 1) {
      throw new IllegalArgumentException(
          "exactly one of %s is needed; given are %s"
              .formatted(String.join(", ", KEYS), set.isEmpty() ? "none" : String.join(", ", set)));
    }
    String key = set.get(0);
    String value = given.requiredText(key);
    return switch (key) {
      case "api_key_env" -> analyze.withApiKey(new InEnvironment(value));
      case "api_key_file" -> analyze.withApiKey(new InFile(value));
      case "api_key_secret" -> analyze.withApiKey(parsed(value));
      case "token_env" -> analyze.withToken(new InEnvironment(value));
      default -> analyze.withToken(new InFile(value));
    };
  }

  // Beam's message may show the value, which is the key itself where someone has put it there.
  private static Secret parsed(String value) {
    try {
      return Secret.parseSecretOption(value);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "api_key_secret: not a secret of Beam, such as type:gcpsecret;version_name:projects/1/secrets/key/versions/1");
    }
  }
}
