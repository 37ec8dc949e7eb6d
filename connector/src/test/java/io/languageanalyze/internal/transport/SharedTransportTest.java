package io.languageanalyze.internal.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.Clients;
import io.languageanalyze.internal.client.Endpoint;
import io.languageanalyze.internal.client.HttpLanguageClient;
import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.client.ServiceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real transport against a real socket. */
class SharedTransportTest {

  private final Queue<Integer> ports = new ConcurrentLinkedQueue<>();
  private HttpServer server = unstarted();
  private final HttpLanguageClient client = client(Duration.ofMinutes(1));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void transport_isOnePerProcess() {
    assertSame(SharedTransport.get(), SharedTransport.get());
  }

  @Test
  void connection_isUsedAgain() throws Exception {
    response(200, "{\"status\":\"running\"}");
    for (int i = 0; i < 5; i++) {
      assertEquals("running", client.poll(url("/job")).status());
    }

    assertEquals(1, ports.stream().distinct().count());
  }

  @Test
  void refusedConnection_isNoResponse() {
    server.stop(0);

    ServiceException failure = assertThrows(ServiceException.class, () -> client.poll(url("/job")));
    assertEquals(ServiceException.NO_RESPONSE, failure.status());
    assertTrue(failure.isUnreachable(), failure.toString());
    server = unstarted();
  }

  @Test
  void silentServer_isGivenUp_alsoOnAConnectionUsedBefore() throws Exception {
    response(200, "{\"status\":\"running\"}");
    CountDownLatch end = new CountDownLatch(1);
    server.createContext("/silent", exchange -> awaitEnd(end, exchange));
    client.poll(url("/job"));
    HttpLanguageClient hasty = client(Duration.ofMillis(100));
    try {
      ServiceException failure =
          assertThrows(ServiceException.class, () -> hasty.poll(url("/silent")));
      assertEquals("SocketTimeoutException", failure.error().code());
      assertFalse(failure.isUnreachable(), failure.toString());
      assertEquals(ServiceException.NO_RESPONSE, failure.status());
    } finally {
      end.countDown();
    }
  }

  @Test
  void logsOfAllLevels_holdNeitherKeyNorText() throws Exception {
    response(200, "{\"status\":\"running\",\"x\":\"planted-answer\"}");
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    Handler listener = listener(lines);
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    root.addHandler(listener);
    root.setLevel(Level.ALL);
    try {
      client.poll(url("/job"));
      assertThrows(
          ServiceException.class, () -> client.submit(List.of(Clients.document("planted-text"))));
    } finally {
      root.setLevel(before);
      root.removeHandler(listener);
    }

    // The listener hears what there is to hear: the pool speaks at DEBUG.
    assertTrue(lines.stream().anyMatch(line -> line.contains("127.0.0.1")));
    assertFalse(String.join("\n", lines).contains("planted"));
  }

  /** A thread that lives on keeps the class loader of its job, on a cluster that runs many jobs. */
  @Test
  void afterTheLastCall_everyThreadEnds() throws Exception {
    response(200, "{\"status\":\"running\"}");
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Deadline deadline = Deadline.after(Duration.ofMinutes(1), Duration.ofMillis(100));
    new HttpLanguageClient(
            config(Duration.ofMinutes(1)), SharedTransport.create(deadline), Clock.systemUTC())
        .poll(url("/job"));

    Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
    started.removeAll(before);
    for (Thread thread : started) {
      thread.join(Duration.ofSeconds(30).toMillis());
      assertFalse(thread.isAlive(), thread.getName());
    }
  }

  private void response(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          ports.add(exchange.getRemoteAddress().getPort());
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private HttpLanguageClient client(Duration readTimeout) {
    return HttpLanguageClient.pooled(config(readTimeout));
  }

  private ClientConfig config(Duration readTimeout) {
    return new ClientConfig(
        Endpoint.parse(url("")),
        Route.TEXT,
        "2025-11-01",
        CredentialKind.API_KEY,
        Clients.secret("planted-key"),
        new JobBody(Route.TEXT, Clients.TASKS, null),
        Duration.ofSeconds(10),
        readTimeout);
  }

  private static void awaitEnd(CountDownLatch end, HttpExchange exchange) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Handler listener(Queue<String> lines) {
    SimpleFormatter formatter = new SimpleFormatter();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            lines.add(formatter.format(record));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    return handler;
  }
}
