package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.transport.Deadline;
import io.languageanalyze.internal.transport.SharedTransport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who the endpoint is, its certificate says: nobody else gets the key. */
@Timeout(60)
class TlsTest {

  private static final char[] PASSWORD = KeyFile.PASSWORD.toCharArray();

  private final AtomicInteger requests = new AtomicInteger();
  private final SSLContext before;
  @TempDir private Path folder;

  TlsTest() throws Exception {
    before = SSLContext.getDefault();
  }

  @AfterEach
  void restore() {
    SSLContext.setDefault(before);
  }

  @Test
  void trustedCertificate_isTaken() throws Exception {
    KeyStore keys = keys("ip:127.0.0.1");
    assertEquals("running", poll(keys, keys).status());
    assertEquals(1, requests.get());
  }

  @Test
  void certificateNobodyVouchesFor_isRefused() throws Exception {
    assertRefused(keys("ip:127.0.0.1"), keys("ip:127.0.0.1"));
  }

  @Test
  void certificateOfAnotherHost_isRefused() throws Exception {
    KeyStore keys = keys("dns:contoso.cognitiveservices.azure.com");
    assertRefused(keys, keys);
  }

  private void assertRefused(KeyStore server, KeyStore trusted) {
    ServiceException failure = assertThrows(ServiceException.class, () -> poll(server, trusted));
    assertEquals(ServiceException.NO_RESPONSE, failure.status());
    assertTrue(failure.error().code().startsWith("SSL"), failure.toString());
    assertTrue(failure.isUnreachable(), failure.toString());
    assertEquals(0, requests.get(), "requests that reached the server");
  }

  private JobState poll(KeyStore keys, KeyStore trusted) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(keys, keys)));
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] body = "{\"status\":\"running\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      // The transport asks the JVM whom to trust, as every program on a worker does.
      SSLContext.setDefault(context(trusted, trusted));
      String endpoint = "https://127.0.0.1:" + server.getAddress().getPort();
      HttpLanguageClient client =
          new HttpLanguageClient(
              Clients.config(endpoint, CredentialKind.API_KEY, Clients.secret("the-key")),
              SharedTransport.create(Deadline.after(Duration.ofMinutes(5))),
              Clients.CLOCK);
      return client.poll(endpoint + "/language/analyze-text/jobs/1");
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext context(KeyStore keys, KeyStore trusted) throws Exception {
    KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    key.init(keys, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(key.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore keys(String name) throws Exception {
    return KeyFile.load(KeyFile.create(folder, name));
  }
}
