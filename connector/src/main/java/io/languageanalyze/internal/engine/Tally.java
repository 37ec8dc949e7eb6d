package io.languageanalyze.internal.engine;

import java.time.Duration;

/** What the engine did, told as it happens, for metrics. */
public interface Tally {

  /** A job was accepted. */
  void submitted(int documents);

  /** Calls were made to learn the state or the results of a job. */
  void polled(int calls);

  /** A job ended, by whatever status, this long after it was submitted. */
  void ended(Duration age);

  /** A call was refused because too many came, and work was held back this long. */
  void throttled(Duration heldBack);

  /** A call failed and will be made again. */
  void retried();

  /** A refused batch was halved. */
  void halved();

  /** A job that took too long was given up; whether the service took the request to cancel it. */
  void cancelled(boolean taken);
}
