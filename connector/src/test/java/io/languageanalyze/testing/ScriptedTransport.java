package io.languageanalyze.testing;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A network that sends the responses it was given, in order, and remembers the requests. */
public final class ScriptedTransport extends HttpTransport {

  /** One response, or one failure, of the network. */
  public interface Reply {
    LowLevelHttpResponse get() throws IOException;
  }

  /** What was sent. */
  public static final class Sent extends MockLowLevelHttpRequest {
    public final String method;
    private final Deque<Reply> replies;

    Sent(String method, String url, Deque<Reply> replies) {
      super(url);
      this.method = method;
      this.replies = replies;
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
      return replies.remove().get();
    }
  }

  public final List<Sent> sent = new ArrayList<>();
  private final Deque<Reply> replies = new ArrayDeque<>();

  public ScriptedTransport then(Reply reply) {
    replies.add(reply);
    return this;
  }

  public ScriptedTransport then(int status, Map<String, String> headers, String body) {
    return then(
        () -> {
          MockLowLevelHttpResponse response = new MockLowLevelHttpResponse();
          response.setStatusCode(status);
          headers.forEach(response::addHeader);
          return body.isEmpty()
              ? response
              : response.setContentType("application/json; charset=utf-8").setContent(body);
        });
  }

  public ScriptedTransport then(int status, String body) {
    return then(status, Map.of(), body);
  }

  public int unused() {
    return replies.size();
  }

  public Sent only() {
    if (sent.size() != 1) {
      throw new AssertionError(sent.size() + " requests instead of one");
    }
    return sent.get(0);
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    Sent request = new Sent(method, url, replies);
    sent.add(request);
    return request;
  }
}
