package io.languageanalyze.examples;

import io.languageanalyze.internal.client.ServiceException;
import java.util.Set;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds what the service said in the failure of a pipeline, below the layers that Beam puts on. */
final class Refusal {

  private static final Set<Integer> CREDENTIALS = Set.of(401, 403);

  private Refusal() {}

  /** Whether the service refused the credentials. */
  static boolean isOfCredentials(Throwable failure) {
    ServiceException refusal = find(failure);
    return refusal != null && CREDENTIALS.contains(refusal.status());
  }

  /** One line: what the service said, or else the message of the first cause. */
  static String describe(Throwable failure) {
    ServiceException refusal = find(failure);
    Throwable said =
        refusal == null ? causes(failure).reduce((a, b) -> b).orElse(failure) : refusal;
    String message = said.getMessage();
    return message == null || message.isBlank()
        ? said.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }

  private static @Nullable ServiceException find(Throwable failure) {
    return causes(failure)
        .filter(ServiceException.class::isInstance)
        .map(ServiceException.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(
            failure, each -> each != null, each -> each == null ? null : each.getCause())
        .map(each -> each == null ? failure : each);
  }
}
