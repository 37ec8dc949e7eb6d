package io.languageanalyze.internal.client;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpContent;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.checkerframework.checker.nullness.qual.Nullable;

/** One HTTP exchange: sent once, answered once, never repeated or redirected behind our back. */
final class HttpCall {

  // 25 documents of 1 MB together have answers of a few megabytes.
  static final int MAX_ANSWER = 64 * 1024 * 1024;

  private final HttpRequestFactory requests;
  private final Credential credential;
  private final ClientConfig config;
  private final Clock clock;

  /** An answer of the 200s. */
  static final class Answer {
    final int status;
    final HttpHeaders headers;
    final byte[] body;

    Answer(int status, HttpHeaders headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }
  }

  HttpCall(ClientConfig config, HttpTransport transport, Clock clock) {
    this.requests = transport.createRequestFactory();
    this.credential = new Credential(config.credential(), config.secret(), clock);
    this.config = config;
    this.clock = clock;
  }

  /** Sends a request; a token that was refused is fetched again, once. */
  Answer send(String method, String url, @Nullable HttpContent content) throws ServiceException {
    try {
      return exchange(method, url, content);
    } catch (ServiceException e) {
      if (e.status() != 401 || !credential.mayHaveExpired()) {
        throw e;
      }
    }
    credential.forget();
    return exchange(method, url, content);
  }

  private Answer exchange(String method, String url, @Nullable HttpContent content)
      throws ServiceException {
    try {
      HttpResponse response = request(method, url, content).execute();
      try {
        byte[] body = body(response);
        if (response.isSuccessStatusCode()) {
          return new Answer(response.getStatusCode(), response.getHeaders(), body);
        }
        throw refused(response, body);
      } finally {
        response.disconnect();
      }
    } catch (IOException e) {
      throw noAnswer(e);
    }
  }

  private HttpRequest request(String method, String url, @Nullable HttpContent content)
      throws IOException {
    HttpHeaders headers = new HttpHeaders();
    headers.setAccept("application/json");
    headers.setUserAgent("LanguageAnalyzeIO");
    credential.addTo(headers);
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

  private ServiceException refused(HttpResponse response, byte[] body) {
    Duration retryAfter = RetryAfter.parse(response.getHeaders().getRetryAfter(), clock);
    int status = response.getStatusCode();
    return new ServiceException(status, ErrorBody.parse(status, body), retryAfter, null);
  }

  private static byte[] body(HttpResponse response) throws IOException {
    try (InputStream content = response.getContent()) {
      if (content == null) {
        return new byte[0];
      }
      byte[] body = content.readNBytes(MAX_ANSWER + 1);
      if (body.length > MAX_ANSWER) {
        throw new IOException("the answer has more than " + MAX_ANSWER + " bytes");
      }
      return body;
    }
  }

  private static ServiceException noAnswer(IOException e) {
    String message = e.getMessage() == null ? "the connection failed" : e.getMessage();
    return new ServiceException(
        ServiceException.NO_ANSWER,
        new ServiceError(e.getClass().getSimpleName(), null, message, null),
        null,
        e);
  }

  private static int millis(Duration duration) {
    return (int) Math.min(duration.toMillis(), Integer.MAX_VALUE);
  }
}
