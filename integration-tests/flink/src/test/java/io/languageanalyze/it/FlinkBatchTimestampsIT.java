package io.languageanalyze.it;

/** The ends of event time on Flink, batch. */
class FlinkBatchTimestampsIT extends TimestampsContract {

  @Override
  String[] options() {
    return new String[] {
      "--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2", "--streaming=false"
    };
  }
}
