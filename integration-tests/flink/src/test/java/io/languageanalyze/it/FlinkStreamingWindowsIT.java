package io.languageanalyze.it;

import org.junit.jupiter.api.Test;

/** Windows on Flink, streaming. */
class FlinkStreamingWindowsIT extends WindowsContract {

  @Override
  String[] options() {
    return new String[] {
      "--runner=FlinkRunner",
      "--flinkMaster=[local]",
      "--parallelism=2",
      "--streaming=true",
      "--shutdownSourcesAfterIdleMs=0"
    };
  }

  @Test
  void latePanes() {
    LatePanesScenario.run(options());
  }
}
