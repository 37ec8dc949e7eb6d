package io.languageanalyze.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A pooled connection that logs nothing and limits the size and time of responses. The library's
 * own connection logs all headers and bodies, including credentials and texts, at DEBUG, and has no
 * such limits.
 */
final class GuardedConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {

  // The service sends some 20 headers of at most 300 characters.
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(16 * 1024).build();

  private final Deadline deadline;
  private volatile Future<?> running = CompletableFuture.completedFuture(null);
  private Timeout timeout = Timeout.DISABLED;

  GuardedConnection(Deadline deadline) {
    super(LIMITS);
    this.deadline = deadline;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    super.bind(socket);
    // The TLS handshake follows and has its own deadline.
    restart();
    timeout = Timeout.ofMilliseconds(socket.getSoTimeout());
  }

  @Override
  public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
    restart();
    super.sendRequestHeader(request);
  }

  @Override
  protected InputStream createContentInputStream(
      long length, SessionInputBuffer buffer, InputStream input) {
    return new BoundedBody(
        super.createContentInputStream(length, buffer, input), () -> close(CloseMode.IMMEDIATE));
  }

  @Override
  public @Nullable Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public void setSocketTimeout(Timeout socketTimeout) {
    timeout = socketTimeout;
    super.setSocketTimeout(socketTimeout);
  }

  @Override
  public void passivate() {
    running.cancel(false);
    super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
  }

  @Override
  public void activate() {
    super.setSocketTimeout(timeout);
  }

  @Override
  public void close(CloseMode mode) {
    running.cancel(false);
    super.close(mode);
  }

  @Override
  public void close() throws IOException {
    running.cancel(false);
    super.close();
  }

  private void restart() {
    running.cancel(false);
    running = deadline.start(() -> close(CloseMode.IMMEDIATE));
  }
}
