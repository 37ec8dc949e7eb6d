package io.languageanalyze.internal.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where jobs are: always at the user's endpoint, under its path. Behind a gateway, a private
 * endpoint or a custom domain the service knows itself by another address than the one it is
 * reached by, so of what it says only the id of a job and the place of a page are taken.
 */
final class JobUrls {

  // A GUID as a rule. Nothing that means something in a URL.
  private static final Pattern JOB =
      Pattern.compile("(?:.*/)?jobs/([A-Za-z0-9][A-Za-z0-9_-]{0,127})/?", Pattern.CASE_INSENSITIVE);
  private static final Pattern API_VERSION =
      Pattern.compile("[^#]*[?&]api-version=([A-Za-z0-9._-]{1,40})(?:[&#].*)?");
  // The unified API says top and skip, its examples and what came before it $top and $skip.
  private static final Pattern PAGING =
      Pattern.compile(
          "(?:(?:\\$|%24)?(?:top|skip)=\\d{1,9}|showStats=(?:true|false))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SKIP =
      Pattern.compile("(?:\\$|%24)?skip=.*", Pattern.CASE_INSENSITIVE);

  // A job has no more documents than this, so that one page is the rule.
  private static final String PAGE_SIZE = "top=25";

  private final Endpoint endpoint;
  private final Route route;
  private final String apiVersion;

  JobUrls(Endpoint endpoint, Route route, String apiVersion) {
    this.endpoint = endpoint;
    this.route = route;
    this.apiVersion = apiVersion;
  }

  /** Where jobs are submitted. */
  String submit() {
    return jobs("", apiVersion);
  }

  /** The job that {@code location} names; null when it names none. */
  @Nullable String job(String location) {
    return job(location, apiVersion);
  }

  /**
   * The job of a URL out of the state, which may be older than this release, this endpoint or this
   * api-version; null when it names no job and leads away from the endpoint.
   */
  @Nullable String stored(String url) {
    Matcher version = API_VERSION.matcher(url);
    String job = job(url, version.matches() ? version.group(1) : apiVersion);
    return job == null && endpoint.owns(url) ? url : job;
  }

  /** The first page of a job; {@code job} as {@link #stored} gives it. */
  String firstPage(String job) {
    // The state of a conversation job takes no page size.
    return route == Route.TEXT ? with(job, List.of(PAGE_SIZE)) : job;
  }

  /** The page of a job that {@code nextLink} names; null when it names none. */
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

  /** Where a job is cancelled; {@code job} as {@link #stored} gives it. */
  static String cancel(String job) {
    int query = job.indexOf('?');
    return query < 0 ? job + ":cancel" : job.substring(0, query) + ":cancel" + job.substring(query);
  }

  /** A URL as it may be shown: what a gateway has behind the question mark may be secret. */
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
