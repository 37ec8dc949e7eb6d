package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that the service answers with an error. */
final class ServiceRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  ServiceRefusal(int status, ObjectNode body) {
    super("HTTP " + status, null, false, false);
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }
}
