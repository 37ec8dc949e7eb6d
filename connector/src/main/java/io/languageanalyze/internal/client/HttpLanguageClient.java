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
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The job protocol over HTTP. Safe for use by many threads. */
public final class HttpLanguageClient implements LanguageClient {

  private static final int MAX_PAGES = 100;
  // For all pages of a job. Each call has a deadline of its own.
  private static final Duration LOOK = Duration.ofMinutes(10);
  // A job has no more documents than this, so that one page is the rule.
  private static final String PAGE_SIZE = "top=25";
  private static final Pattern HAS_PAGE_SIZE = Pattern.compile("[?&](\\$|%24)?top=");
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
    String url =
        config
            .endpoint()
            .resolve(
                String.format(
                    "/language/%s/jobs?api-version=%s",
                    config.route().path(),
                    URLEncoder.encode(config.apiVersion(), StandardCharsets.UTF_8)));
    HttpCall.Answer answer =
        call.send(
            "POST", url, new ByteArrayContent("application/json", config.body().encode(documents)));
    String location = answer.headers.getFirstHeaderStringValue("operation-location");
    if (location == null) {
      throw failure(answer.status, ServiceException.MISSING_OPERATION, answer.describe());
    }
    return own(location, "operation-location", answer.status);
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
    String url = withPageSize(own(operationUrl, "job", MISDIRECTED));
    while (url != null) {
      if (!seen.add(url) || seen.size() > MAX_PAGES || clock.instant().isAfter(end)) {
        throw unreadable("the pages of its results do not end; read " + (seen.size() - 1));
      }
      HttpCall.Answer answer = call.send("GET", url, null, room);
      room -= answer.body.length;
      JsonNode page = state(answer.body);
      pages.add(page);
      url = allPages || pages.isEnd() ? next(page) : null;
    }
    return pages.state();
  }

  @Override
  public void cancel(String operationUrl) throws ServiceException {
    String url = own(operationUrl, "job", MISDIRECTED);
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    String rest = query < 0 ? "" : url.substring(query);
    try {
      call.send("POST", path + ":cancel" + rest, new EmptyContent());
    } catch (ServiceException e) {
      // The service's only 400 here says that the job has already ended.
      if (e.status() != 400) {
        throw e;
      }
    }
  }

  private @Nullable String next(JsonNode page) throws ServiceException {
    String link = Json.text(page, "nextLink");
    return link == null || link.isEmpty() ? null : own(link, "nextLink", 200);
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

  // Credentials follow no link to another place, whoever wrote it.
  private String own(String url, String what, int status) throws ServiceException {
    if (config.endpoint().owns(url)) {
      return url;
    }
    throw failure(
        status,
        "ForeignLocation",
        "the " + what + " URL leads away from the endpoint " + config.endpoint());
  }

  private String withPageSize(String url) {
    // The state of a conversation job takes no page size.
    if (config.route() != Route.TEXT || HAS_PAGE_SIZE.matcher(url).find()) {
      return url;
    }
    return url + (url.indexOf('?') < 0 ? "?" : "&") + PAGE_SIZE;
  }

  private static ServiceException unreadable(String why) {
    return failure(
        ServiceException.NO_ANSWER, "UnreadableAnswer", "the state of a job is unreadable: " + why);
  }

  private static ServiceException failure(int status, String code, String message) {
    return new ServiceException(status, new ServiceError(code, null, message, null), null, null);
  }
}
