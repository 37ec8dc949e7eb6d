package io.languageanalyze.it;

/** The ends of event time on the portable SDK harness, batch. */
class PortableBatchTimestampsIT extends TimestampsContract {

  @Override
  String[] options() {
    return PortableFlinkRunner.batch();
  }
}
