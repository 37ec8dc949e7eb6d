package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that the service refuses with an error. */
public final class ServiceRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  ServiceRefusal(int status, ObjectNode body) {
    super("HTTP " + status, null, false, false);
    this.status = status;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public ObjectNode body() {
    return body;
  }
}
