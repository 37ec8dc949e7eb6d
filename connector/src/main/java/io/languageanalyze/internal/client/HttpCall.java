package io.languageanalyze.internal.client;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import io.languageanalyze.internal.transport.BoundedBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Sends single HTTP requests with credentials, without retries by the HTTP library and without
 * redirects. Thread-safe.
 */
public final class HttpCall {

  private final HttpRequestFactory requests;
  private final Credential credential;
  private final ClientConfig config;
  private final Clock clock;

  /** A response with a 2xx status. */
  static final class Response {
    final int status;
    final HttpHeaders headers;
    final byte[] body;

    Response(int status, HttpHeaders headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    /** Describes the response, without its body and without header values. */
    String describe() {
      return ResponseSummary.describe(headers, body.length);
    }
  }

  HttpCall(ClientConfig config, HttpTransport transport, Clock clock) {
    this.requests = transport.createRequestFactory();
    this.credential = new Credential(config.credential(), config.secret(), clock);
    this.config = config;
    this.clock = clock;
  }

  /** Sends a request, with the default limit for the response. */
  Response send(String method, String url, @Nullable HttpContent content) throws ServiceException {
    return send(method, url, content, BoundedBody.MAX_BYTES);
  }

  /**
   * Sends a request. If the service refuses the key or token, resolves it again and repeats the
   * request once.
   *
   * @param room the most bytes that the response may have
   */
  Response send(String method, String url, @Nullable HttpContent content, int room)
      throws ServiceException {
    String secret = credential.value();
    try {
      return exchange(method, url, content, room, secret);
    } catch (ServiceException e) {
      if (e.status() != 401 || !credential.replaces(secret)) {
        throw e;
      }
    }
    return exchange(method, url, content, room, credential.value());
  }

  private Response exchange(
      String method, String url, @Nullable HttpContent content, int room, String secret)
      throws ServiceException {
    try {
      HttpResponse response = execute(request(method, url, content, secret));
      try {
        byte[] body = body(response, room);
        if (response.isSuccessStatusCode()) {
          credential.accepted();
          return new Response(response.getStatusCode(), response.getHeaders(), body);
        }
        throw refused(method, url, response, body);
      } finally {
        // Disconnect first: closing a gzip stream after a failed read would read it to its end.
        response.disconnect();
      }
    } catch (IOException e) {
      throw noResponse(e);
    }
  }

  private static HttpResponse execute(HttpRequest request) throws IOException {
    try {
      return request.execute();
    } catch (IllegalArgumentException e) {
      // The library parses headers such as Age as numbers, and its exception quotes them.
      throw new IOException("the response has a header that cannot be read");
    }
  }

  private HttpRequest request(
      String method, String url, @Nullable HttpContent content, String secret) throws IOException {
    HttpHeaders headers = new HttpHeaders();
    headers.setAccept("application/json");
    headers.setUserAgent("LanguageAnalyzeIO");
    credential.addTo(headers, secret);
    return requests
        .buildRequest(method, new GenericUrl(url, true), content)
        .setHeaders(headers)
        .setConnectTimeout(millis(config.connectTimeout()))
        .setReadTimeout(millis(config.readTimeout()))
        .setThrowExceptionOnExecuteError(false)
        .setFollowRedirects(false)
        .setNumberOfRetries(0)
        .setLoggingEnabled(false)
        .setCurlLoggingEnabled(false);
  }

  private ServiceException refused(String method, String url, HttpResponse response, byte[] body) {
    Duration retryAfter = RetryAfter.parse(response.getHeaders().getRetryAfter(), clock);
    int status = response.getStatusCode();
    ServiceError error = ErrorBody.parse(status, body);
    return new ServiceException(
        status, status == 404 ? error.at(method, JobUrls.shown(url)) : error, retryAfter, null);
  }

  // Memory is allocated as bytes arrive, whatever Content-Length says.
  private static byte[] body(HttpResponse response, int room) throws IOException {
    InputStream content = response.getContent();
    if (content == null) {
      return new byte[0];
    }
    byte[] body = content.readNBytes(room + 1);
    if (body.length > room) {
      throw BoundedBody.tooLong();
    }
    content.close();
    return body;
  }

  private static ServiceException noResponse(IOException e) {
    boolean quotes =
        e instanceof ClientProtocolException || e instanceof MalformedChunkCodingException;
    String message = quotes ? "the response is not valid HTTP" : e.getMessage();
    return new ServiceException(
        ServiceException.NO_RESPONSE,
        new ServiceError(
            e.getClass().getSimpleName(),
            null,
            message == null ? "the connection failed" : message,
            null),
        null,
        // It may quote the body of a response with wrong framing.
        quotes ? null : e);
  }

  private static int millis(Duration duration) {
    return (int) Math.min(duration.toMillis(), Integer.MAX_VALUE);
  }
}
