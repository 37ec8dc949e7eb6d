package io.languageanalyze.model;

import java.util.Map;

/** One thing to analyze. The service never sees its id or its metadata. */
public interface AnalysisInput {

  /** The caller's id; it need not be unique. */
  String getId();

  /** The caller's own words about this input, carried through to its results. Empty by default. */
  Map<String, String> getMetadata();
}
