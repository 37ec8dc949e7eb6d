package io.languageanalyze.cli;

import io.languageanalyze.internal.client.ServiceException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds what the service said in the failure of a pipeline, below the layers that Beam puts on. */
enum Refusal {
  /** The key, the token, or what they are allowed to do. */
  CREDENTIALS("the service refused the credentials"),
  /** What the price tier includes is used up. */
  QUOTA("the quota of the resource is used up"),
  /** The resource is not to be reached from here. */
  NETWORK("the network rules of the resource keep this machine out"),
  /** The service was not reached. */
  PROXY("something on the way responded in place of the service"),
  /** Anything else. */
  OTHER("failed");

  private static final Set<Integer> DENIED = Set.of(401, 403);

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  /** What became of a run, for the terminal. */
  String sentence() {
    return sentence;
  }

  /** Who or what is to blame. */
  static Refusal of(Throwable failure) {
    ServiceException refusal = find(failure);
    if (refusal == null) {
      return OTHER;
    }
    // All else that it held may be lost on the way through an engine; status and message are not.
    String message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
    if (refusal.status() == 407 || message.contains("not from the service")) {
      return PROXY;
    }
    if (!DENIED.contains(refusal.status())) {
      return OTHER;
    }
    if (message.contains("quota")) {
      return QUOTA;
    }
    boolean isOfNetwork =
        message.contains("virtual network")
            || message.contains("firewall")
            || message.contains("public access is disabled");
    return isOfNetwork ? NETWORK : CREDENTIALS;
  }

  /** One line: what the service said, or else the message of the first cause. */
  static String describe(Throwable failure) {
    ServiceException refusal = find(failure);
    Throwable said =
        refusal == null ? causes(failure).reduce((a, b) -> b).orElse(failure) : refusal;
    String message = said.getMessage();
    if (message == null || message.isBlank()) {
      return said.getClass().getSimpleName();
    }
    String line = message.lines().findFirst().orElse(message);
    // The message of a missing class is its name.
    boolean isBareName = said instanceof Error || said instanceof ReflectiveOperationException;
    return isBareName ? said.getClass().getSimpleName() + ": " + line : line;
  }

  /** Whether memory ran out, at any depth. */
  static boolean isOutOfMemory(Throwable failure) {
    return causes(failure).anyMatch(OutOfMemoryError.class::isInstance);
  }

  /** Whether the virtual machine is in no state to go on. */
  static boolean isError(Throwable failure) {
    return causes(failure).anyMatch(Error.class::isInstance);
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
