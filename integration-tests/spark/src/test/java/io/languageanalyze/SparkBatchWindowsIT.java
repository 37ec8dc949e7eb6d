package io.languageanalyze;

/** Windows on Spark, batch. */
class SparkBatchWindowsIT extends WindowsContract {

  @Override
  String[] options() {
    return new String[] {"--runner=SparkRunner", "--sparkMaster=local[2]"};
  }
}
