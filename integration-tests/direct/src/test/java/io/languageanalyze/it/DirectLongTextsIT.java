package io.languageanalyze.it;

import org.apache.beam.sdk.Pipeline;

class DirectLongTextsIT extends LongTextsContract {

  @Override
  Pipeline pipeline() {
    // Its checks code every element several times, and a result has half a million sentences.
    return TestPipelines.pipeline("--enforceImmutability=false", "--enforceEncodability=false");
  }
}
