package io.languageanalyze.internal.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A proxy that leads every CONNECT to one port of this machine, whatever host was asked for. */
final class TunnelProxy implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final @Nullable String credentials;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  /**
   * Opens it.
   *
   * @param credentials user and password that it asks for, null for none
   */
  TunnelProxy(int target, @Nullable String credentials) throws IOException {
    this.target = target;
    this.credentials = credentials;
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** The requests made of the proxy itself. */
  List<String> heads() {
    return heads;
  }

  private void accept() throws IOException {
    while (true) {
      Socket caller = door.accept();
      start(() -> serve(caller));
    }
  }

  private void serve(Socket caller) throws IOException {
    String head = head(caller.getInputStream());
    while (!head.isEmpty()) {
      heads.add(head);
      if (admits(head)) {
        response(caller, "200 OK\r\n");
        Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
        start(() -> service.getInputStream().transferTo(caller.getOutputStream()));
        caller.getInputStream().transferTo(service.getOutputStream());
        return;
      }
      response(
          caller,
          String.join(
              "\r\n",
              "407 Proxy Authentication Required",
              "Proxy-Authenticate: Basic realm=\"proxy\"",
              "Content-Length: 0",
              ""));
      head = head(caller.getInputStream());
    }
  }

  private boolean admits(String head) {
    return credentials == null
        || head.contains(
            "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(ISO_8859_1)));
  }

  private static void response(Socket caller, String head) throws IOException {
    caller.getOutputStream().write(("HTTP/1.1 " + head + "\r\n").getBytes(ISO_8859_1));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int each = in.read(); each >= 0; each = in.read()) {
      head.write(each);
      if (head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(ISO_8859_1);
      }
    }
    return "";
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // One side has hung up; the test sees what the other got.
              }
            },
            "tunnel");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
