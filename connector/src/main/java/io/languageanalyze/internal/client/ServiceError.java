package io.languageanalyze.internal.client;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An error as the service words it.
 *
 * @param code the service's error code, or the HTTP status as text from the gateway
 * @param innerCode the code of the inner error, which is the precise one
 * @param message the most precise message given
 * @param target what the error is about, such as {@code #/tasks/items/1}
 */
public record ServiceError(
    String code, @Nullable String innerCode, String message, @Nullable String target) {

  /** The same with the call it came from. */
  ServiceError at(String method, String url) {
    return new ServiceError(
        code, innerCode, message + " (asked for: " + method + " " + url + ")", target);
  }
}
