package io.languageanalyze.internal.client;

import com.google.api.client.http.HttpHeaders;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Describes an unexpected response by its content type and header names, without any other content.
 */
final class ResponseSummary {

  private static final int MOST_NAMES = 20;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,40}");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,60}");

  private ResponseSummary() {}

  static String describe(HttpHeaders headers, int bytes) {
    String names =
        headers.keySet().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> NAME.matcher(name).matches() && headers.get(name) != null)
            .sorted()
            .limit(MOST_NAMES)
            .collect(Collectors.joining(", "));
    return "the response to a submit has no operation-location that names a job; content type: %s, %,d bytes, headers: %s"
        .formatted(mediaType(headers.getContentType()), bytes, names.isEmpty() ? "none" : names);
  }

  private static String mediaType(@Nullable String header) {
    if (header == null) {
      return "none";
    }
    String type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return MEDIA_TYPE.matcher(type).matches() ? type : "unreadable";
  }
}
