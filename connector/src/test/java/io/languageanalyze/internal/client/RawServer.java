package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.transport.BoundedBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A server that speaks no HTTP but what a test lets it say. */
final class RawServer implements AutoCloseable {

  /** What the server does with each connection. */
  interface Behaviour {
    void serve(RawServer self, InputStream in, OutputStream out) throws IOException;
  }

  /** Bytes that were written until the caller hung up. */
  final AtomicLong written = new AtomicLong();

  private final ServerSocket server;
  private final CompletableFuture<Void> over;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Socket current = new Socket();

  RawServer(Behaviour behaviour) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    over = CompletableFuture.runAsync(() -> accept(behaviour), task -> new Thread(task).start());
  }

  /** Reads a request up to its body and then writes a response. */
  static Behaviour responding(String response) {
    return (self, in, out) -> {
      readHead(in);
      out.write(response.getBytes(StandardCharsets.ISO_8859_1));
    };
  }

  static void readHead(InputStream in) throws IOException {
    int last = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      last = (last << 8) | next;
      if (last == 0x0d0a0d0a) {
        return;
      }
    }
  }

  /** Writes the same bytes until the caller hangs up, or far more were sent than it may take. */
  void writeForEver(OutputStream out, byte[] block) throws IOException {
    while (written.get() < 4L * BoundedBody.MAX_BYTES) {
      out.write(block);
      written.addAndGet(block.length);
    }
  }

  /** Keeps the connection as it is until the test is over. */
  void hold() throws IOException {
    try {
      closing.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Fails when more was taken than this, which leaves room for the buffers of the network. */
  void assertHungUpBefore(long bytes) throws IOException {
    server.close();
    over.join();
    assertTrue(written.get() < bytes, written + " bytes were taken");
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    server.close();
    current.close();
    over.join();
  }

  private void accept(Behaviour behaviour) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        current = socket;
        behaviour.serve(this, socket.getInputStream(), socket.getOutputStream());
      } catch (IOException e) {
        // The caller hung up, or the test is over.
      }
    }
  }
}
