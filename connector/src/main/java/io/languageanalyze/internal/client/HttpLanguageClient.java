package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.EmptyContent;
import com.google.api.client.http.HttpTransport;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The job protocol over HTTP. Safe for use by many threads. */
public final class HttpLanguageClient implements LanguageClient {

  private static final int MAX_PAGES = 100;
  // For all pages of a job. Each call has a deadline of its own.
  private static final Duration LOOK = Duration.ofMinutes(10);
  // A job has no more documents than this, so that one page is the rule.
  private static final int PAGE_SIZE = 25;
  // The status of HTTP for a request that came to the wrong server.
  private static final int MISDIRECTED = 421;

  private final ClientConfig config;
  private final HttpCall call;
  private final Clock clock;

  /** A client over some transport; the clock tells the age of a token and of a look. */
  public HttpLanguageClient(ClientConfig config, HttpTransport transport, Clock clock) {
    this.config = config;
    this.clock = clock;
    this.call = new HttpCall(config, transport, clock);
  }

  /** A client over the connections that all clients of this process share. */
  public static HttpLanguageClient pooled(ClientConfig config) {
    return new HttpLanguageClient(config, SharedTransport.get(), Clock.systemUTC());
  }

  @Override
  public String submit(List<byte[]> documents) throws ServiceException {
    String path = config.endpoint().resolve("/language/" + config.route().path() + "/jobs");
    String url =
        path + "?api-version=" + URLEncoder.encode(config.apiVersion(), StandardCharsets.UTF_8);
    byte[] body = config.body().encode(documents);
    HttpCall.Answer answer;
    try {
      answer = call.send("POST", url, new ByteArrayContent("application/json", body));
    } catch (ServiceException e) {
      throw e.status() == 404 ? naming(path, e) : e;
    }
    String location = answer.headers.getFirstHeaderStringValue("operation-location");
    OperationUrl job = location == null ? null : OperationUrl.ofSubmit(location, config);
    if (job == null) {
      throw failure(answer.status, ServiceException.MISSING_OPERATION, answer.describe());
    }
    return job.toString();
  }

  @Override
  public JobState look(String operationUrl) throws ServiceException {
    return look(operationUrl, false);
  }

  @Override
  public JobState lookAtAllPages(String operationUrl) throws ServiceException {
    return look(operationUrl, true);
  }

  private JobState look(String operationUrl, boolean allPages) throws ServiceException {
    ResultPages pages = new ResultPages(config.body().kinds(), config.route());
    Set<String> seen = new HashSet<>();
    int room = HttpCall.MAX_ANSWER;
    Instant end = clock.instant().plus(LOOK);
    OperationUrl job = known(operationUrl);
    String url = job.firstPage(PAGE_SIZE);
    while (url != null) {
      if (!seen.add(url) || seen.size() > MAX_PAGES || clock.instant().isAfter(end)) {
        throw unreadable("the pages of its results do not end; read " + (seen.size() - 1));
      }
      HttpCall.Answer answer = call.send("GET", url, null, room);
      room -= answer.body.length;
      JsonNode page = state(answer.body);
      pages.add(page);
      url = allPages || pages.isEnd() ? next(job, page) : null;
    }
    return pages.state();
  }

  @Override
  public void cancel(String operationUrl) throws ServiceException {
    try {
      call.send("POST", known(operationUrl).cancel(), new EmptyContent());
    } catch (ServiceException e) {
      // The service's only 400 here says that the job has already ended.
      if (e.status() != 400) {
        throw e;
      }
    }
  }

  private static @Nullable String next(OperationUrl job, JsonNode page) throws ServiceException {
    String link = Json.text(page, "nextLink");
    if (link == null || link.isEmpty()) {
      return null;
    }
    String next = job.page(link);
    if (next == null) {
      throw failure(
          200, ServiceException.UNREADABLE_LOCATION, "the nextLink of the job names no page of it");
    }
    return next;
  }

  private static JsonNode state(byte[] body) throws ServiceException {
    JsonNode page;
    try {
      page = Json.read(body);
    } catch (IOException e) {
      // The cause would quote the body.
      throw unreadable("it is not JSON (" + body.length + " bytes)");
    }
    if (Json.text(page, "status") == null) {
      throw unreadable("it has no status (" + body.length + " bytes)");
    }
    return page;
  }

  // What is not there can only be found by whoever reads where it was looked for.
  private static ServiceException naming(String url, ServiceException failure) {
    ServiceError error = failure.error();
    return new ServiceException(
        failure.status(),
        new ServiceError(
            error.code(),
            error.innerCode(),
            error.message() + " (POST " + url + ")",
            error.target()),
        failure.retryAfter(),
        failure.getCause());
  }

  private OperationUrl known(String operationUrl) throws ServiceException {
    OperationUrl job = OperationUrl.ofState(operationUrl, config);
    if (job == null) {
      throw failure(
          MISDIRECTED, ServiceException.UNREADABLE_LOCATION, "the operation URL names no job");
    }
    return job;
  }

  private static ServiceException unreadable(String why) {
    return failure(
        ServiceException.NO_ANSWER, "UnreadableAnswer", "the state of a job is unreadable: " + why);
  }

  private static ServiceException failure(int status, String code, String message) {
    return new ServiceException(status, new ServiceError(code, null, message, null), null, null);
  }
}
