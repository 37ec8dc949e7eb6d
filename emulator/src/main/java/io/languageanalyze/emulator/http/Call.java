package io.languageanalyze.emulator.http;

import io.languageanalyze.emulator.Operation;
import io.languageanalyze.emulator.job.Route;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A call of the job API.
 *
 * @param operation what to do
 * @param route to which family of jobs
 * @param jobId to which job; empty for a submit
 */
record Call(Operation operation, Route route, String jobId) {
  private static final Pattern PATH =
      Pattern.compile(
          "/language/(analyze-text|analyze-conversations)/jobs(?:/([^/:]+)(:cancel)?)?");

  /** The call that a method and a path make, or null if they make none. */
  static @Nullable Call of(String method, String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    Route route = matcher.group(1).equals(Route.TEXT.path()) ? Route.TEXT : Route.CONVERSATIONS;
    String jobId = matcher.group(2);
    boolean cancel = matcher.group(3) != null;
    if (jobId == null) {
      return method.equals("POST") ? new Call(Operation.SUBMIT, route, "") : null;
    }
    if (cancel) {
      return method.equals("POST") ? new Call(Operation.CANCEL, route, jobId) : null;
    }
    return method.equals("GET") ? new Call(Operation.POLL, route, jobId) : null;
  }

  /** The path of the job that {@code id} names. */
  String jobPath(String id) {
    return "/language/" + route.path() + "/jobs/" + id;
  }
}
