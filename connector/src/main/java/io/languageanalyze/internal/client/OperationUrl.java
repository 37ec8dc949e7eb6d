package io.languageanalyze.internal.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The URL of a job, always at the user's endpoint.
 *
 * <p>Behind a gateway, a private endpoint or a custom domain the service names another host,
 * scheme, port or base path than the caller can reach, or a relative reference. So only the job's
 * id, and the paging parameters of a {@code nextLink}, are taken from what it says, both checked;
 * the rest is built from the endpoint. Credentials therefore never follow a link to another origin.
 *
 * @param endpoint where the call goes
 * @param route text or conversations
 * @param apiVersion the version that the job was submitted with
 * @param jobId as the service named it
 */
record OperationUrl(Endpoint endpoint, Route route, String apiVersion, String jobId) {

  // Recorded ids are GUIDs; nothing here can leave its path segment.
  private static final Pattern JOB =
      Pattern.compile("(?:^|.*/)jobs/([A-Za-z0-9_-]{1,100})/?(?:[?#].*)?");
  private static final Pattern API_VERSION =
      Pattern.compile(".*[?&]api-version=([A-Za-z0-9.-]{1,40})(?:[&#].*)?");
  private static final Pattern PAGING =
      Pattern.compile(
          "[?&]((?:\\$|%24)?(?:top|skip)=\\d{1,9}|showStats=(?:true|false))(?=[&#]|$)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads the value of {@code operation-location}: absolute or relative, of whatever host.
   *
   * @return null when it names no job
   */
  static @Nullable OperationUrl ofSubmit(String location, ClientConfig config) {
    Matcher job = JOB.matcher(location.strip());
    return job.matches()
        ? new OperationUrl(config.endpoint(), config.route(), config.apiVersion(), job.group(1))
        : null;
  }

  /**
   * Reads a URL that was kept in the state, which names the api-version of its submit.
   *
   * @return null when it names no job
   */
  static @Nullable OperationUrl ofState(String url, ClientConfig config) {
    OperationUrl read = ofSubmit(url, config);
    Matcher version = API_VERSION.matcher(url);
    return read == null || !version.matches()
        ? read
        : new OperationUrl(read.endpoint, read.route, version.group(1), read.jobId);
  }

  /** The URL that tells the state of the job. */
  @Override
  public String toString() {
    return path() + query();
  }

  /** The URL of the first page of the results, with {@code size} documents. */
  String firstPage(int size) {
    // The state of a conversation job takes no page size.
    return route == Route.TEXT ? this + "&top=" + size : toString();
  }

  /**
   * The URL of the page that {@code nextLink} leads to.
   *
   * @return null when the link names no page, or another job
   */
  @Nullable String page(String nextLink) {
    Matcher job = JOB.matcher(nextLink);
    if (job.matches() && !job.group(1).equals(jobId)) {
      return null;
    }
    List<String> paging = new ArrayList<>();
    PAGING.matcher(nextLink).results().forEach(found -> paging.add(found.group(1)));
    boolean moves = paging.stream().anyMatch(parameter -> parameter.contains("skip="));
    return moves ? this + "&" + String.join("&", paging) : null;
  }

  /** The URL that cancels the job. */
  String cancel() {
    return path() + ":cancel" + query();
  }

  private String path() {
    return endpoint.resolve("/language/%s/jobs/%s".formatted(route.path(), jobId));
  }

  private String query() {
    return "?api-version=" + URLEncoder.encode(apiVersion, StandardCharsets.UTF_8);
  }
}
