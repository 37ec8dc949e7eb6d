package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;

/** A key of its own for each call, with a certificate signed by itself, which is in there too. */
final class KeyFile {

  static final String PASSWORD = "changeit";

  private KeyFile() {}

  /**
   * Writes a store for keys, to be used as a trust store as well.
   *
   * @param name whom the certificate is for, such as {@code dns:example.com}
   */
  static Path create(Path folder, String name) throws Exception {
    Path file = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=server",
            "-ext",
            "san=" + name,
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, keytool.waitFor(), said);
    KeyStore keys = load(file);
    keys.setCertificateEntry("itself", keys.getCertificate("server"));
    try (var out = Files.newOutputStream(file)) {
      keys.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  static KeyStore load(Path file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(file)) {
      keys.load(stored, PASSWORD.toCharArray());
    }
    return keys;
  }
}
