package io.languageanalyze.internal.client;

/** What a user can do about a failure that stops the pipeline: one or two sentences. */
final class FailureAdvice {

  private static final String WAY =
      "A gateway or proxy before the service, or something else at this address, answers such"
          + " calls; no document is to blame. ";

  private FailureAdvice() {}

  static String on(ServiceException failure) {
    ConnectFailure unreachable = ConnectFailure.because(failure.getCause());
    if (unreachable != null) {
      return "Nothing at this endpoint ever answered this process. " + unreachable.advice();
    }
    int status = failure.status();
    if (failure.isWithoutOperation()) {
      return "Each such submit may be billed, so it is not made again. Check that withEndpoint"
          + " names the Language resource itself and that no proxy or sign-in page answers in its"
          + " place or takes headers away";
    }
    if (status >= 300 && status < 400) {
      return "Redirects are not followed, because they would carry the credentials elsewhere. Give"
          + " withEndpoint the address of the resource itself, and check for a proxy or a sign-in"
          + " page before it";
    }
    return switch (status) {
      case 400, 422 ->
          "It is refused whatever documents are sent. Check the tasks and their parameters,"
              + " withApiVersion, and whether this endpoint takes this kind of credential (a token"
              + " needs a custom subdomain)";
      case 401 -> "Check that the key or token is valid and belongs to this endpoint";
      case 402 ->
          "Payment is wanted. Check the state of the subscription, or what the gateway wants to be paid for";
      case 403 ->
          "Check the quota of the pricing tier, the role of the identity, and the network rules of"
              + " the resource";
      case 404 ->
          "There is no Language resource, project or api-version of this name. Check withEndpoint,"
              + " withApiVersion and the deployments of custom tasks";
      case 407 -> "A proxy wants credentials. Give them to the JVM of the workers, or go around it";
      case 421 -> WAY + "Check that withEndpoint names the host that the resource has";
      case 451 ->
          "Access is barred for legal reasons. Ask whoever runs the network or the resource";
      case 511 -> "The network wants a sign-in. Check the proxy of the workers";
      case 405, 409, 410, 411, 415, 426, 501 ->
          WAY
              + "Check withEndpoint and withApiVersion, and that the gateway passes POST and GET"
              + " with their headers unchanged";
      default -> WAY + "Check withEndpoint, withApiVersion and what the gateway allows";
    };
  }
}
