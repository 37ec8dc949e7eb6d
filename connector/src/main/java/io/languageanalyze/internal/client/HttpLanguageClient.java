package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.EmptyContent;
import com.google.api.client.http.HttpTransport;
import io.languageanalyze.internal.transport.BoundedBody;
import io.languageanalyze.internal.transport.SharedTransport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The job protocol over HTTP. Thread-safe. */
public final class HttpLanguageClient implements LanguageClient {

  private static final int MAX_PAGES = 100;
  // For all pages of a job. Each call also has its own deadline.
  private static final Duration MAX_POLL_TIME = Duration.ofMinutes(10);
  // The HTTP status for a request that reached the wrong server.
  private static final int MISDIRECTED = 421;

  private final ClientConfig config;
  private final HttpCall call;
  private final JobUrls urls;
  private final Clock clock;

  /**
   * Creates a client with this transport. The clock measures the age of a token and the time of a
   * poll.
   */
  public HttpLanguageClient(ClientConfig config, HttpTransport transport, Clock clock) {
    this.config = config;
    this.clock = clock;
    this.call = new HttpCall(config, transport, clock);
    this.urls = new JobUrls(config.endpoint(), config.route(), config.apiVersion());
  }

  /** Creates a client with the connections that all clients of this process share. */
  public static HttpLanguageClient pooled(ClientConfig config) {
    return new HttpLanguageClient(config, SharedTransport.get(), Clock.systemUTC());
  }

  @Override
  public String submit(List<byte[]> documents) throws ServiceException {
    HttpCall.Response response =
        call.send(
            "POST",
            urls.submit(),
            new ByteArrayContent("application/json", config.body().encode(documents)));
    String location = response.headers.getFirstHeaderStringValue("operation-location");
    if (location == null) {
      throw failure(response.status, ServiceException.MISSING_OPERATION, response.describe());
    }
    return named(urls.job(location), "operation-location", response.status);
  }

  @Override
  public JobState poll(String operationUrl) throws ServiceException {
    return poll(operationUrl, false);
  }

  @Override
  public JobState pollAllPages(String operationUrl) throws ServiceException {
    return poll(operationUrl, true);
  }

  private JobState poll(String operationUrl, boolean allPages) throws ServiceException {
    ResultPages pages = new ResultPages(config.body().kinds(), config.route());
    Set<String> seen = new HashSet<>();
    int room = BoundedBody.MAX_BYTES;
    Instant end = clock.instant().plus(MAX_POLL_TIME);
    String job = stored(operationUrl);
    String url = urls.firstPage(job);
    while (url != null) {
      if (!seen.add(url) || seen.size() > MAX_PAGES || clock.instant().isAfter(end)) {
        throw unreadable("the pages of its results do not end; read " + (seen.size() - 1));
      }
      HttpCall.Response response = call.send("GET", url, null, room);
      room -= response.body.length;
      JsonNode page = state(response.body);
      pages.add(page);
      url = allPages || pages.isEnd() ? next(job, page) : null;
    }
    return pages.state();
  }

  @Override
  public void cancel(String operationUrl) throws ServiceException {
    String job = stored(operationUrl);
    try {
      call.send("POST", JobUrls.cancel(job), new EmptyContent());
    } catch (ServiceException e) {
      // The only 400 that the service returns here means that the job has already ended.
      if (e.status() != 400) {
        throw e;
      }
    }
  }

  private @Nullable String next(String job, JsonNode page) throws ServiceException {
    String link = Json.text(page, "nextLink");
    return link == null || link.isEmpty() ? null : named(urls.page(job, link), "nextLink", 200);
  }

  private static JsonNode state(byte[] body) throws ServiceException {
    JsonNode page;
    try {
      page = Json.read(body);
    } catch (IOException e) {
      // The cause is dropped, because it quotes the body.
      throw unreadable("it is not JSON (" + body.length + " bytes)");
    }
    if (Json.text(page, "status") == null) {
      throw unreadable("it has no status (" + body.length + " bytes)");
    }
    return page;
  }

  private String stored(String operationUrl) throws ServiceException {
    return named(urls.stored(operationUrl), "URL in the state", MISDIRECTED);
  }

  // An address that cannot be parsed is neither followed nor shown.
  private static String named(@Nullable String url, String what, int status)
      throws ServiceException {
    if (url == null) {
      throw failure(
          status,
          "UnusableLocation",
          "the "
              + what
              + " names no job of this service; expected is a URL that ends in /jobs/ID, and for the"
              + " next page of its results in ?skip=NUMBER");
    }
    return url;
  }

  private static ServiceException unreadable(String why) {
    return failure(
        ServiceException.NO_RESPONSE,
        "UnreadableAnswer",
        "the state of a job is unreadable: " + why);
  }

  private static ServiceException failure(int status, String code, String message) {
    return new ServiceException(status, new ServiceError(code, null, message, null), null, null);
  }
}
