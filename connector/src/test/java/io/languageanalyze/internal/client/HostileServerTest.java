package io.languageanalyze.internal.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.transport.BoundedBody;
import io.languageanalyze.internal.transport.Deadline;
import io.languageanalyze.internal.transport.SharedTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real transport against servers that want to hold a caller or fill its memory. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileServerTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final byte[] BLANKS = " ".repeat(64 * 1024).getBytes(ISO_8859_1);

  // A deadline that passes when the server of the test says so.
  private final Queue<Runnable> ends = new ConcurrentLinkedQueue<>();
  private final Queue<Future<?>> running = new ConcurrentLinkedQueue<>();
  private final Deadline deadline =
      end -> {
        Future<?> future = new CompletableFuture<Void>();
        ends.add(end);
        running.add(future);
        return future;
      };

  private void timeIsUp() {
    ends.forEach(Runnable::run);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "HTTP/1.1 2", OK + "X-Slow: a", OK + "Transfer-Encoding: chunked\r\n\r\n1"})
  void responseThatDrips_endsWithTheDeadline(String start) throws Exception {
    try (RawServer server =
        new RawServer(
            (self, in, out) -> {
              RawServer.responding(start).serve(self, in, out);
              timeIsUp();
              in.read();
            })) {
      assertNoResponse(poll(server));
    }
  }

  @Test
  void requestThatIsNotRead_endsWithTheDeadline() throws Exception {
    try (RawServer server =
        new RawServer(
            (self, in, out) -> {
              in.read();
              timeIsUp();
              self.hold();
            })) {
      byte[] large = Clients.document("a".repeat(32 * 1024 * 1024));
      assertNoResponse(() -> client(server).submit(List.of(large)));
    }
  }

  @Test
  void deadline_isOffBetweenCalls() throws Exception {
    String body = "{\"status\":\"running\"}";
    String response = OK + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    try (RawServer server =
        new RawServer(
            (self, in, out) -> {
              for (int i = 0; i < 2; i++) {
                RawServer.responding(response).serve(self, in, out);
              }
              in.read();
            })) {
      HttpLanguageClient client = client(server);
      for (int i = 0; i < 2; i++) {
        assertEquals("running", client.poll(job(server)).status());
        assertTrue(running.stream().allMatch(Future::isDone));
      }
      assertTrue(running.size() > 2, "one for the connection and one for each call");
      timeIsUp();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 1073741824", "Transfer-Encoding: chunked", "X-No: End"})
  void bodyOfAGigabyte_isCutOff_andTheRestNotRead(String length) throws Exception {
    try (RawServer server =
        new RawServer(
            (self, in, out) -> {
              RawServer.readHead(in);
              out.write((OK + length + "\r\n\r\n").getBytes(ISO_8859_1));
              self.writeForEver(out, length.endsWith("chunked") ? chunk(BLANKS) : BLANKS);
            })) {
      ServiceException failure = assertNoResponse(poll(server));
      assertTrue(failure.error().message().contains("more than"), failure.toString());
      server.assertHungUpBefore(2L * BoundedBody.MAX_BYTES);
    }
  }

  @Test
  void smallBodyThatUnpacksToAGigabyte_isCutOff_andTheRestNotRead() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 1100; i++) {
        gzip.write(BLANKS);
      }
    }
    try (RawServer server =
        new RawServer(
            (self, in, out) -> {
              RawServer.readHead(in);
              out.write(
                  (OK + "Content-Encoding: gzip\r\nContent-Length: 1073741824\r\n\r\n")
                      .getBytes(ISO_8859_1));
              out.write(packed.toByteArray());
              self.writeForEver(out, BLANKS);
            })) {
      ServiceException failure = assertNoResponse(poll(server));
      assertTrue(failure.error().message().contains("more than"), failure.toString());
      server.assertHungUpBefore(BoundedBody.MAX_BYTES / 2);
    }
  }

  // More than the pool has connections.
  @Test
  void responsesGivenUp_leaveNoConnectionInUse() throws Exception {
    String head = OK + "Content-Encoding: gzip\r\nContent-Length: 1073741824\r\n\r\n";
    try (RawServer server = new RawServer(RawServer.responding(head + "no gzip at all"))) {
      HttpLanguageClient client = client(server);
      for (int i = 0; i < 120; i++) {
        assertNoResponse(() -> client.poll(job(server)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X: y\r\n", "y", "HTTP/1.1 100 Continue\r\n\r\n", "\r\n"})
  void headWithoutEnd_isCutOff(String part) throws Exception {
    byte[] block = part.repeat(part.length() > 20 ? 1 : 1000).getBytes(ISO_8859_1);
    try (RawServer server =
        new RawServer(
            (self, in, out) -> {
              RawServer.readHead(in);
              out.write((part.startsWith("HTTP") ? "" : OK + "A: b").getBytes(ISO_8859_1));
              // Interim responses are many, not long: only the deadline ends them.
              for (int i = 0; part.startsWith("HTTP") && i < 1000; i++) {
                out.write(block);
              }
              if (part.startsWith("HTTP")) {
                timeIsUp();
              }
              self.writeForEver(out, block);
            })) {
      if (part.equals("\r\n")) {
        // An empty line is the end of the head, and empty lines are no state of a job.
        assertThrows(ServiceException.class, poll(server));
      } else {
        assertNoResponse(poll(server));
        server.assertHungUpBefore(BoundedBody.MAX_BYTES / 2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n",
        "planted",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 -1 planted\r\n\r\n",
        "HTTP/1.1 99999999999 planted\r\n\r\n",
        OK + "planted\r\n\r\n",
        OK + "Age: planted\r\n\r\n{}",
        OK + "Content-Length: planted\r\n\r\n{}",
        OK + "Content-Length: -5\r\n\r\n{}",
        OK + "Content-Length: 99999999999999999999\r\n\r\n{}",
        OK + "Content-Length: 1073741824\r\n\r\n{\"status\":\"planted",
        OK + "Transfer-Encoding: planted\r\n\r\n{}",
        OK + "Transfer-Encoding: chunked\r\n\r\nplanted\r\n{}",
        OK + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}",
        OK + "Content-Encoding: gzip\r\n\r\nplanted",
        OK + "Content-Type: ;;;/=\r\n\r\nplanted",
        "HTTP/1.1 429 x\r\nRetry-After: 99999999999999999999\r\n\r\n",
        "HTTP/1.1 503 x\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n\r\n<planted/>",
      })
  void brokenResponse_isATypedError_thatQuotesNothing(String response) throws Exception {
    try (RawServer server = new RawServer(RawServer.responding(response))) {
      ServiceException failure = assertThrows(ServiceException.class, poll(server));
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      assertFalse(trace.toString().contains("planted"), trace::toString);
    }
  }

  private static byte[] chunk(byte[] content) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.write((Integer.toHexString(content.length) + "\r\n").getBytes(ISO_8859_1));
    chunk.write(content);
    chunk.write("\r\n".getBytes(ISO_8859_1));
    return chunk.toByteArray();
  }

  private Executable poll(RawServer server) {
    return () -> client(server).poll(job(server));
  }

  private static String job(RawServer server) {
    return server.url() + "/language/analyze-text/jobs/1";
  }

  private HttpLanguageClient client(RawServer server) {
    ClientConfig config =
        Clients.config(server.url(), CredentialKind.API_KEY, Clients.secret("the-key"));
    return new HttpLanguageClient(config, SharedTransport.create(deadline), Clients.CLOCK);
  }

  private static ServiceException assertNoResponse(Executable call) {
    ServiceException failure = assertThrows(ServiceException.class, call);
    assertEquals(ServiceException.NO_RESPONSE, failure.status(), failure.toString());
    return failure;
  }
}
