package io.languageanalyze.cli;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.AnalysisInput;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.util.Secret;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where the input is sent.
 *
 * @param endpoint its URL
 * @param secret what opens it
 * @param isToken whether the secret is a token of Microsoft Entra ID, and not a key
 * @param isInsecure whether plain http is taken, whatever the host
 */
record Service(String endpoint, Secret secret, boolean isToken, boolean isInsecure) {

  private static final String OPTIONS = "--key-file, --key-env, --token-file, --token-env";

  /** What the command line says; null when it says nothing of it. */
  static @Nullable Service parse(CommandLine line) {
    String insecure = line.one("--insecure-http-endpoint", "");
    String endpoint = line.one("--endpoint", insecure);
    if (!insecure.isEmpty() && !endpoint.equals(insecure)) {
      throw new UsageException("one of --endpoint and --insecure-http-endpoint, not both");
    }
    List<CredentialSource> sources = new ArrayList<>();
    for (String kind : List.of("--key", "--token")) {
      String file = line.one(kind + "-file", "");
      String variable = line.one(kind + "-env", "");
      if (!file.isEmpty()) {
        sources.add(new CredentialSource.InFile(kind + "-file", file));
      }
      if (!variable.isEmpty()) {
        sources.add(new CredentialSource.InEnvironment(kind + "-env", variable));
      }
    }
    if (endpoint.isEmpty() && sources.isEmpty()) {
      return null;
    }
    if (endpoint.isEmpty()) {
      throw new UsageException(
          sources.get(0).option() + " without --endpoint: say where it belongs");
    }
    if (sources.size() != 1) {
      throw new UsageException("--endpoint needs one of " + OPTIONS);
    }
    CredentialSource source = CredentialSource.checked(sources.get(0));
    return new Service(
        endpoint, source, source.option().startsWith("--token"), !insecure.isEmpty());
  }

  /** The transform, asking this service. */
  <InputT extends AnalysisInput> Analyze<InputT> askedBy(Analyze<InputT> transform) {
    Analyze<InputT> asking =
        isInsecure
            ? transform.withInsecureHttpEndpoint(endpoint)
            : transform.withEndpoint(endpoint);
    return isToken ? asking.withToken(secret) : asking.withApiKey(secret);
  }
}
