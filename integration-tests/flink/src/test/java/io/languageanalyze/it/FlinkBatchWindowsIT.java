package io.languageanalyze.it;

/** Windows on Flink, batch. */
class FlinkBatchWindowsIT extends WindowsContract {

  @Override
  String[] options() {
    return new String[] {
      "--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2", "--streaming=false"
    };
  }
}
