package io.languageanalyze.internal.transport;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v5.Apache5HttpTransport;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;

/** The connections of this process: every client on a worker talks to the same resource. */
public final class SharedTransport {

  private static final int CONNECTIONS = 100;
  private static final int CONNECTIONS_PER_ROUTE = 50;
  private static final TimeValue IDLE = TimeValue.ofMinutes(1);

  // The service closes idle connections when it likes; an older one is tried before it is used.
  private static final TimeValue TRUSTED = TimeValue.ofSeconds(2);

  // For all bytes of a request and its answer: the largest of both take seconds.
  private static final Duration CALL = Duration.ofMinutes(5);

  private SharedTransport() {}

  /** Initialized by the first caller, and for the life of the process. */
  private static final class Holder {
    static final HttpTransport TRANSPORT = create(Deadline.after(CALL));
  }

  public static HttpTransport get() {
    return Holder.TRANSPORT;
  }

  // What happens after a failed call is decided in one place, which is not here: no redirects, no
  // retries. Nothing is remembered between calls but the connections.
  public static HttpTransport create(Deadline deadline) {
    return new Apache5HttpTransport(
        HttpClients.custom()
            .useSystemProperties()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .useSystemProperties()
                    .setConnectionFactory(config -> new GuardedConnection(deadline))
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS_PER_ROUTE)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setValidateAfterInactivity(TRUSTED).build())
                    .build())
            .evictIdleConnections(IDLE)
            .evictExpiredConnections()
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build());
  }
}
