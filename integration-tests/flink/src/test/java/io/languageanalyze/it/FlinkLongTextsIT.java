package io.languageanalyze.it;

import org.apache.beam.sdk.Pipeline;

class FlinkLongTextsIT extends LongTextsContract {

  @Override
  Pipeline pipeline() {
    return TestPipelines.pipeline(
        "--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2", "--streaming=true");
  }
}
