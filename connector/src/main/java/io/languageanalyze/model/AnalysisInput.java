package io.languageanalyze.model;

import java.util.Map;

/**
 * An input of the transform: a {@link Document} or a {@link Conversation}. Its id and metadata are
 * never sent to the service.
 */
public interface AnalysisInput {

  /** The caller's id; it need not be unique. */
  String getId();

  /** The caller's strings about this input, copied to its results. Default: empty. */
  Map<String, String> getMetadata();
}
