package io.languageanalyze.internal.transport;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v5.Apache5HttpTransport;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;

/**
 * The HTTP transport that all clients of this process share, because they usually call the same
 * resource. Thread-safe.
 */
public final class SharedTransport {

  private static final int CONNECTIONS = 100;
  private static final int CONNECTIONS_PER_ROUTE = 50;
  private static final TimeValue IDLE = TimeValue.ofMinutes(1);

  // The service may close idle connections, so connections idle for longer are tested before use.
  private static final TimeValue TRUSTED = TimeValue.ofSeconds(2);

  // For a request and its response together: the largest of them take seconds.
  private static final Duration CALL = Duration.ofMinutes(5);

  private SharedTransport() {}

  /** Holds the transport, created by the first caller and kept until the process ends. */
  private static final class Holder {
    static final HttpTransport TRANSPORT = create(Deadline.after(CALL));
  }

  public static HttpTransport get() {
    return Holder.TRANSPORT;
  }

  // FailureAction alone decides about failed calls, so there are no redirects and no retries here.
  // No state other than the connections is kept between calls.
  public static HttpTransport create(Deadline deadline) {
    PoolingHttpClientConnectionManager connections = connections(deadline);
    return new Apache5HttpTransport(
        HttpClients.custom()
            .useSystemProperties()
            .setConnectionManager(connections)
            // Each call closes what has been idle. The library's evictor would do it in a thread
            // that never ends, and on a session cluster that keeps the classes of each job loaded.
            .addRequestInterceptorFirst((request, entity, context) -> connections.closeIdle(IDLE))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build());
  }

  private static PoolingHttpClientConnectionManager connections(Deadline deadline) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .useSystemProperties()
        .setConnectionFactory(config -> new GuardedConnection(deadline))
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS_PER_ROUTE)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setValidateAfterInactivity(TRUSTED).build())
        .build();
  }
}
