package io.languageanalyze.it;

/** The ends of event time on Spark, batch. */
class SparkBatchTimestampsIT extends TimestampsContract {

  @Override
  String[] options() {
    return new String[] {"--runner=SparkRunner", "--sparkMaster=local[2]"};
  }
}
