package io.languageanalyze.it;

/** The ends of event time on Flink, streaming. */
class FlinkStreamingTimestampsIT extends TimestampsContract {

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
}
