package io.languageanalyze.internal.client;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Parses the header {@code Retry-After}: seconds, or a date. */
final class RetryAfter {

  // Nine digits are 31 years; more digits are invalid and would overflow.
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /**
   * Returns the requested wait, not capped; zero for a date in the past, null for a missing or
   * invalid header.
   */
  static @Nullable Duration parse(@Nullable String header, Clock clock) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), then);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      // The header is optional; without it the caller uses its own backoff.
      return null;
    }
  }
}
