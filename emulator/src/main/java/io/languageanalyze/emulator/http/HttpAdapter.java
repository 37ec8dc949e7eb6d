package io.languageanalyze.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.RecordedRequest;
import io.languageanalyze.emulator.job.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads requests, lets faults of the wire strike, writes responses, and records both. */
public final class HttpAdapter implements HttpHandler {
  /** The status recorded for a request whose connection was cut. */
  private static final int NO_REPLY = 0;

  private final Settings settings;
  private final Routes routes;
  private final Faults faults;
  private final RequestLog log;

  public HttpAdapter(Settings settings, Routes routes, Faults faults, RequestLog log) {
    this.settings = settings;
    this.routes = routes;
    this.faults = faults;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Request request = read(exchange);
    Call call = call(request);
    Reply reply = reply(request, call);
    record(request, call, reply == null ? NO_REPLY : reply.status());
    if (reply != null) {
      write(exchange, reply);
    }
    exchange.close();
  }

  private @Nullable Call call(Request request) {
    String base = settings.basePath();
    return request.path().startsWith(base)
        ? Call.of(request.method(), request.path().substring(base.length()))
        : null;
  }

  /** The reply, or null where a fault wants the connection cut. */
  private @Nullable Reply reply(Request request, @Nullable Call call) throws IOException {
    List<Fault.Effect> effects = call == null ? List.of() : faults.onRequest(call.operation());
    for (Fault.Effect effect : effects) {
      if (effect instanceof Fault.Effect.Delay delay) {
        pause(delay.time());
      } else if (effect instanceof Fault.Effect.Throttle throttle && call != null) {
        return Reply.throttled(call.operation(), throttle.retryAfter().toSeconds());
      } else if (effect instanceof Fault.Effect.Status status) {
        return FaultReplies.of(status);
      } else if (effect instanceof Fault.Effect.Disconnect disconnect) {
        if (disconnect.afterEffect()) {
          routes.result(request, call);
        }
        return null;
      } else if (effect instanceof Fault.Effect.Garbage) {
        return routes.result(request, call).garbled();
      }
    }
    return routes.result(request, call);
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped during a delay");
    }
  }

  private Request read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(oneMoreThan(settings.limits().requestBytes()));
      // Read to its end, so that the caller gets to see the response.
      in.transferTo(OutputStream.nullOutputStream());
    }
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        headers,
        body);
  }

  /** Enough to tell that a body is too long; the largest limit can have nothing above it. */
  private static int oneMoreThan(int limit) {
    return limit == Integer.MAX_VALUE ? limit : limit + 1;
  }

  private void record(Request request, @Nullable Call call, int status) {
    String body = settings.recordBodies() ? new String(request.body(), StandardCharsets.UTF_8) : "";
    log.add(
        new RecordedRequest(
            request.method(),
            request.path(),
            request.query(),
            request.headers(),
            body,
            status,
            call == null ? null : call.operation()));
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("apim-request-id", UUID.randomUUID().toString());
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    byte[] body = reply.body();
    // -1 means "Content-Length: 0"; 0 would mean a chunked body.
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
