package io.languageanalyze.internal.client;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An error that the service reported.
 *
 * @param code the service's error code, or the HTTP status as text for a gateway error
 * @param innerCode the more specific code of the inner error; null if there is none
 * @param message the most specific message
 * @param target the subject of the error, such as {@code #/tasks/items/1}
 */
public record ServiceError(
    String code, @Nullable String innerCode, String message, @Nullable String target) {

  /** Returns a copy whose message names the failed call. */
  ServiceError at(String method, String url) {
    return new ServiceError(
        code, innerCode, message + " (call: " + method + " " + url + ")", target);
  }
}
