package io.languageanalyze.emulator.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.languageanalyze.emulator.Stats;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** {@code GET /emulator/stats}: the counts as JSON, to anybody who asks. */
public final class StatsPage implements HttpHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<Stats> stats;

  public StatsPage(Supplier<Stats> stats) {
    this.stats = stats;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    byte[] body = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(stats.get());
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
