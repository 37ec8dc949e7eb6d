package io.languageanalyze.it;

/** Windows on Spark, batch. */
class SparkBatchWindowsIT extends WindowsContract {

  @Override
  String[] options() {
    return new String[] {"--runner=SparkRunner", "--sparkMaster=local[2]"};
  }
}
