package io.languageanalyze.emulator;

import com.sun.net.httpserver.HttpServer;
import io.languageanalyze.emulator.http.CurrentKey;
import io.languageanalyze.emulator.http.HttpAdapter;
import io.languageanalyze.emulator.http.RequestLog;
import io.languageanalyze.emulator.http.Routes;
import io.languageanalyze.emulator.http.Settings;
import io.languageanalyze.emulator.http.StatsPage;
import io.languageanalyze.emulator.job.Faults;
import io.languageanalyze.emulator.job.JobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A strict stand-in for the job API of Azure AI Language, on a port of the loopback interface.
 *
 * <p>It keeps the service's protocol, limits and errors; its analyzers are simple rules and no
 * models. All state is in memory and gone when it is closed.
 *
 * <pre>{@code
 * try (LanguageEmulator emulator = LanguageEmulator.start()) {
 *   callTheService(emulator.endpoint(), emulator.apiKey());
 * }
 * }</pre>
 */
public final class LanguageEmulator implements AutoCloseable {
  // Without it every response on a kept connection waits for the client's delayed acknowledgement.
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
  }

  private final Settings settings;
  private final HttpServer server;
  private final ExecutorService threads;
  private final JobStore store;
  private final Faults faults = new Faults();
  private final RequestLog log = new RequestLog();

  private LanguageEmulator(Settings settings) throws IOException {
    this.settings = settings;
    this.store = new JobStore(settings.clock(), settings.jobTime());
    InetAddress address = InetAddress.getByName(settings.host());
    if (!address.isLoopbackAddress()) {
      throw new IllegalArgumentException("host " + settings.host() + " is not a loopback address");
    }
    this.server = HttpServer.create(new InetSocketAddress(address, settings.port()), 1000);
    this.threads = Executors.newCachedThreadPool(LanguageEmulator::daemon);
    server.setExecutor(threads);
    Routes routes = new Routes(settings, store, faults);
    server.createContext("/", new HttpAdapter(settings, routes, faults, log));
    server.createContext("/emulator/stats", new StatsPage(this::stats));
    server.start();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "language-emulator");
    thread.setDaemon(true);
    return thread;
  }

  /** Starts one with all defaults, on a free port. */
  public static LanguageEmulator start() {
    return builder().start();
  }

  /** Sets one up. */
  public static Builder builder() {
    return new Builder();
  }

  /** Its URL with the base path, without a slash at the end. */
  public String endpoint() {
    return "http://" + settings.host() + ":" + server.getAddress().getPort() + settings.basePath();
  }

  /** The key it takes in {@code Ocp-Apim-Subscription-Key}. */
  public String apiKey() {
    return settings.apiKey().get();
  }

  /** Takes another key from now on, and the old one no longer. */
  public void renewApiKey(String newApiKey) {
    settings.apiKey().set(newApiKey);
  }

  /** The token it takes in {@code Authorization: Bearer}. */
  public String bearerToken() {
    return settings.bearerToken();
  }

  /** Lets a fault strike from the next request on. Any number may be in force. */
  public void inject(Fault fault) {
    faults.add(fault);
  }

  /**
   * The requests that came in, oldest first: the latest 100,000, and fewer if their bodies exceed
   * 32 million characters. {@link #stats} counts all.
   */
  public List<RecordedRequest> requests() {
    return log.latest();
  }

  /** What has been counted so far. */
  public Stats stats() {
    return log.stats(store.totals(), faults.strikes());
  }

  /** The jobs that have not expired, oldest first. */
  public List<JobInfo> jobs() {
    return store.list();
  }

  /** Stops it at once; calls under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Sets up an emulator. */
  public static final class Builder {
    private String host = "127.0.0.1";
    private int port;
    private String apiKey = "emulator-key";
    private String bearerToken = "emulator-token";
    private Clock clock = Clock.systemUTC();
    private JobTime jobTime = JobTime.fixed(Duration.ofSeconds(2));
    private Limits limits = Limits.STRICT;
    private int submitsPerSecond;
    private int pollsPerSecond;
    private int pageSize = 20;
    private int maxPageSize = 50;
    private boolean recordBodies = true;
    private String basePath = "";
    private UnaryOperator<String> links = url -> url;
    private final List<CustomProject> projects = new ArrayList<>();

    private Builder() {}

    /** The loopback address to listen on. Default {@code 127.0.0.1}. */
    public Builder host(String newHost) {
      this.host = newHost;
      return this;
    }

    /** The port to listen on. Default 0: any that is free. */
    public Builder port(int newPort) {
      this.port = newPort;
      return this;
    }

    /** The key to accept. Default {@code emulator-key}. */
    public Builder apiKey(String newApiKey) {
      this.apiKey = newApiKey;
      return this;
    }

    /** The bearer token to accept. Default {@code emulator-token}. */
    public Builder bearerToken(String newBearerToken) {
      this.bearerToken = newBearerToken;
      return this;
    }

    /** What tells the time, for jobs, expiry and rate limits. Default: the system's clock. */
    public Builder clock(Clock newClock) {
      this.clock = newClock;
      return this;
    }

    /** How long jobs take. Default 2 seconds each. */
    public Builder jobTime(JobTime newJobTime) {
      this.jobTime = newJobTime;
      return this;
    }

    /** What a submit may hold. Default {@link Limits#STRICT}. */
    public Builder limits(Limits newLimits) {
      this.limits = newLimits;
      return this;
    }

    /** Calls allowed in each second; 0, the default, means any number. */
    public Builder rateLimits(int newSubmitsPerSecond, int newPollsPerSecond) {
      this.submitsPerSecond = atLeast(0, newSubmitsPerSecond, "submitsPerSecond");
      this.pollsPerSecond = atLeast(0, newPollsPerSecond, "pollsPerSecond");
      return this;
    }

    /** Documents on a page when a poll does not say {@code top}. Default 20. */
    public Builder pageSize(int newPageSize) {
      this.pageSize = atLeast(1, newPageSize, "pageSize");
      return this;
    }

    /** The most documents on a page, whatever {@code top} says. Default 50. */
    public Builder maxPageSize(int newMaxPageSize) {
      this.maxPageSize = atLeast(1, newMaxPageSize, "maxPageSize");
      return this;
    }

    /** Whether recorded requests keep their bodies. Default true. */
    public Builder recordBodies(boolean newRecordBodies) {
      this.recordBodies = newRecordBodies;
      return this;
    }

    /**
     * Stands behind a gateway that publishes the service under this path, such as {@code /lang},
     * and takes it off before it passes requests on: the service does not know of it, and leaves it
     * out of its links. Default: none.
     */
    public Builder basePath(String newBasePath) {
      if (!newBasePath.matches("(/[A-Za-z0-9._~-]+)*")) {
        throw new IllegalArgumentException(
            "basePath is '" + newBasePath + "'; give a path such as /lang");
      }
      this.basePath = newBasePath;
      return this;
    }

    /**
     * What stands in {@code operation-location} and {@code nextLink} in place of the job's URL, as
     * with gateways, private endpoints and custom domains. Default: the URL itself.
     */
    public Builder links(UnaryOperator<String> newLinks) {
      this.links = newLinks;
      return this;
    }

    /**
     * Declares a project for the custom kinds of task. Once one is declared, tasks that name
     * another are refused with 404; while none is, any name passes and stands for a sample project.
     */
    public Builder project(CustomProject project) {
      this.projects.add(project);
      return this;
    }

    private static int atLeast(int min, int value, String name) {
      if (value < min) {
        throw new IllegalArgumentException(name + " is " + value + "; at least " + min);
      }
      return value;
    }

    /** Starts it. Throws {@link UncheckedIOException} if the port is taken. */
    public LanguageEmulator start() {
      Settings settings =
          new Settings(
              host,
              port,
              new CurrentKey(apiKey),
              bearerToken,
              clock,
              jobTime,
              limits,
              submitsPerSecond,
              pollsPerSecond,
              pageSize,
              maxPageSize,
              recordBodies,
              basePath,
              links,
              List.copyOf(projects));
      try {
        return new LanguageEmulator(settings);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot listen on " + host + ":" + port, e);
      }
    }
  }
}
