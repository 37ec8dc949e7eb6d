package io.languageanalyze.internal.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Builds the URLs of jobs, always at the user's endpoint and under its path. Behind a gateway, a
 * private endpoint or a custom domain the service names itself by an address that cannot be
 * reached, so only the job id and the page position are taken from its URLs.
 */
final class JobUrls {

  // Usually a GUID. Characters with a meaning in a URL are not allowed.
  private static final Pattern JOB =
      Pattern.compile("(?:.*/)?jobs/([A-Za-z0-9][A-Za-z0-9_-]{0,127})/?", Pattern.CASE_INSENSITIVE);
  private static final Pattern API_VERSION =
      Pattern.compile("[^#]*[?&]api-version=([A-Za-z0-9._-]{1,40})(?:[&#].*)?");
  // The unified API uses top and skip; its examples and the former API use $top and $skip.
  private static final Pattern PAGING =
      Pattern.compile(
          "(?:(?:\\$|%24)?(?:top|skip)=\\d{1,9}|showStats=(?:true|false))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SKIP =
      Pattern.compile("(?:\\$|%24)?skip=.*", Pattern.CASE_INSENSITIVE);

  // A job has no more documents than this, so one page is usually enough.
  private static final String PAGE_SIZE = "top=25";

  private final Endpoint endpoint;
  private final Route route;
  private final String apiVersion;

  JobUrls(Endpoint endpoint, Route route, String apiVersion) {
    this.endpoint = endpoint;
    this.route = route;
    this.apiVersion = apiVersion;
  }

  /** Returns the URL for submits. */
  String submit() {
    return jobs("", apiVersion);
  }

  /** Returns the URL of the job that {@code location} names; null if it names none. */
  @Nullable String job(String location) {
    return job(location, apiVersion);
  }

  /**
   * Returns the URL of a job for a URL from the pipeline's state, which may come from an earlier
   * release, endpoint or api-version; null if it names no job and is not at the endpoint.
   */
  @Nullable String stored(String url) {
    Matcher version = API_VERSION.matcher(url);
    String job = job(url, version.matches() ? version.group(1) : apiVersion);
    return job == null && endpoint.owns(url) ? url : job;
  }

  /** Returns the URL of the first page of a job; {@code job} is a result of {@link #stored}. */
  String firstPage(String job) {
    // The state of a conversation job has no page size parameter.
    return route == Route.TEXT ? with(job, List.of(PAGE_SIZE)) : job;
  }

  /** Returns the URL of the page that {@code nextLink} names; null if it names none. */
  @Nullable String page(String job, String nextLink) {
    List<String> place = new ArrayList<>();
    boolean names = false;
    for (String parameter : query(nextLink).split("&", -1)) {
      if (PAGING.matcher(parameter).matches()) {
        place.add(parameter);
        names |= SKIP.matcher(parameter).matches();
      }
    }
    return names ? with(job, place) : null;
  }

  /** Returns the URL that cancels a job; {@code job} is a result of {@link #stored}. */
  static String cancel(String job) {
    int query = job.indexOf('?');
    return query < 0 ? job + ":cancel" : job.substring(0, query) + ":cancel" + job.substring(query);
  }

  /**
   * Returns a URL without query parameters other than the api-version, because a gateway may put
   * secrets there.
   */
  static String shown(String url) {
    Matcher version = API_VERSION.matcher(url);
    return path(url) + (version.matches() ? "?api-version=" + version.group(1) : "");
  }

  private @Nullable String job(String location, String version) {
    Matcher job = JOB.matcher(path(location));
    return job.matches() ? jobs("/" + job.group(1), version) : null;
  }

  private String jobs(String rest, String version) {
    return endpoint.resolve(
        "/language/"
            + route.path()
            + "/jobs"
            + rest
            + "?api-version="
            + URLEncoder.encode(version, StandardCharsets.UTF_8));
  }

  private static String with(String url, List<String> parameters) {
    return url + (url.indexOf('?') < 0 ? "?" : "&") + String.join("&", parameters);
  }

  private static String path(String url) {
    return url.split("[?#]", 2)[0];
  }

  private static String query(String url) {
    String whole = url.split("#", 2)[0];
    int query = whole.indexOf('?');
    return query < 0 ? "" : whole.substring(query + 1);
  }
}
