package io.languageanalyze;

import org.apache.beam.sdk.Pipeline;

class DirectLongTextsIT extends LongTextsContract {

  @Override
  Pipeline pipeline() {
    return Runs.pipeline();
  }
}
