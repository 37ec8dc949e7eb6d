package io.languageanalyze.internal.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A worker that has a proxy and a trust store configured as every Java program has. */
@Tag("slow")
@Timeout(180)
class SystemSettingsTest {

  // No name server knows it: the proxy has to.
  private static final String HOST = "contoso.invalid";

  @TempDir private Path folder;
  private final HttpsServer server = unstarted();
  private Path keys = Path.of("");

  /** The program of the worker: prints how a poll of a job ended. */
  public static final class Worker {
    private Worker() {}

    /** Takes the endpoint. */
    public static void main(String[] args) {
      ClientConfig config =
          Clients.config(args[0], CredentialKind.API_KEY, Clients.secret("planted-key"));
      try {
        System.out.print(HttpLanguageClient.pooled(config).poll("jobs/1").status());
      } catch (ServiceException e) {
        System.out.print(e.error().code() + ": " + e.error().message());
      }
    }
  }

  @BeforeEach
  void start() throws Exception {
    keys = KeyFile.create(folder, "dns:" + HOST);
    server.setHttpsConfigurator(new HttpsConfigurator(context(KeyFile.load(keys))));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"status\":\"running\"}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void proxyAndTrustStore_areTaken_andTheProxySeesNoKey() throws Exception {
    try (TunnelProxy proxy = new TunnelProxy(server.getAddress().getPort(), null)) {
      assertEquals("running", worker(proxy, trustStore()));
      String heads = String.join("\n", proxy.heads());
      assertTrue(heads.startsWith("CONNECT " + HOST + ":443 "), heads);
      assertFalse(heads.contains("planted"), heads);
    }
  }

  @Test
  void withoutTheTrustStore_theCertificateIsRefused() throws Exception {
    try (TunnelProxy proxy = new TunnelProxy(server.getAddress().getPort(), null)) {
      String said = worker(proxy, List.of());
      assertTrue(said.startsWith("SSLHandshakeException"), said);
    }
  }

  @Test
  void proxyThatAsksForAPassword_getsThatOfTheSystem() throws Exception {
    try (TunnelProxy proxy = new TunnelProxy(server.getAddress().getPort(), "me:sesame")) {
      List<String> settings = new ArrayList<>(trustStore());
      settings.add("-Dhttps.proxyUser=me");
      settings.add("-Dhttps.proxyPassword=sesame");
      assertEquals("running", worker(proxy, settings));
    }
  }

  private List<String> trustStore() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + keys,
        "-Djavax.net.ssl.trustStorePassword=" + KeyFile.PASSWORD);
  }

  private static String worker(TunnelProxy proxy, List<String> settings)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("-Dhttps.proxyHost=127.0.0.1");
    command.add("-Dhttps.proxyPort=" + proxy.port());
    command.addAll(settings);
    command.addAll(List.of(Worker.class.getName(), "https://" + HOST));
    Process worker =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(worker.getInputStream().readAllBytes(), ISO_8859_1);
    worker.waitFor();
    return said;
  }

  private static HttpsServer unstarted() {
    try {
      return HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    key.init(keys, KeyFile.PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(key.getKeyManagers(), null, null);
    return context;
  }
}
