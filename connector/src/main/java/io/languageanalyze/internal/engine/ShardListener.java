package io.languageanalyze.internal.engine;

import java.time.Duration;
import java.util.List;

/** Is notified of what the engine does, for metrics. */
public interface ShardListener {

  /** A document is sent with another one of the same text. */
  void deduplicated(PendingDocument document);

  /** A job with these documents was accepted. */
  void submitted(List<PendingDocument> documents);

  /** Calls were made to learn the state or the results of a job. */
  void polled(int calls);

  /** A job ended or was given up, this long after it was accepted. */
  void ended(Duration age);

  /** A call was refused because too many came, which holds all calls back this much longer. */
  void throttled(Duration heldBack);

  /** A call failed and will be made again. */
  void retried();

  /** A refused batch was bisected. */
  void bisected();
}
