package io.languageanalyze.it;

/** The ends of event time on the portable SDK harness, streaming. */
class PortableStreamingTimestampsIT extends TimestampsContract {

  @Override
  String[] options() {
    return PortableFlinkRunner.streaming();
  }
}
