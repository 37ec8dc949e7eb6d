package io.languageanalyze.internal.client;

/** Advice for the user about a failure that stops the pipeline: one or two sentences. */
final class FailureAdvice {

  private static final String WAY =
      "A gateway or proxy in front of the service, or another server at this address, sends such"
          + " responses; no document causes them. ";

  private FailureAdvice() {}

  static String on(ServiceException failure) {
    ConnectFailure unreachable = ConnectFailure.because(failure.getCause());
    if (unreachable != null) {
      return "This process never got a response from this endpoint. " + unreachable.advice();
    }
    int status = failure.status();
    if (failure.isWithoutOperation()) {
      return "Each such submit may be billed, so it is not repeated. Check that withEndpoint"
          + " names the Language resource itself and that no proxy or sign-in page responds in its"
          + " place or removes headers";
    }
    if (status >= 300 && status < 400) {
      return "Redirects are not followed, because they would send the credentials elsewhere. Set"
          + " withEndpoint to the address of the resource itself, and check for a proxy or a sign-in"
          + " page in front of it";
    }
    return switch (status) {
      case 400, 422 ->
          "The service refuses this request with any documents. Check the tasks and their parameters,"
              + " withApiVersion, and whether this endpoint accepts this kind of credential (a token"
              + " needs a custom subdomain)";
      case 401 -> "Check that the key or token is valid and belongs to this endpoint";
      case 402 ->
          "Payment is required. Check the state of the subscription, or the billing rules of the gateway";
      case 403 ->
          "Check the quota of the pricing tier, the role of the identity, and the network rules of"
              + " the resource";
      case 404 ->
          "There is no Language resource, project or api-version of this name. Check withEndpoint,"
              + " withApiVersion and the deployments of custom tasks";
      case 407 ->
          "A proxy requires credentials. Configure them in the JVM of the workers, or bypass the proxy";
      case 421 -> WAY + "Check that withEndpoint names the host that the resource has";
      case 451 ->
          "Access is blocked for legal reasons. Ask the operator of the network or the resource";
      case 511 -> "The network requires a sign-in. Check the proxy of the workers";
      case 405, 409, 410, 411, 415, 426, 501 ->
          WAY
              + "Check withEndpoint and withApiVersion, and that the gateway passes POST and GET"
              + " with their headers unchanged";
      default -> WAY + "Check withEndpoint, withApiVersion and what the gateway allows";
    };
  }
}
