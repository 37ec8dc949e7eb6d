package io.languageanalyze.it;

/** Windows on the portable SDK harness, streaming. */
class PortableStreamingWindowsIT extends WindowsContract {

  @Override
  String[] options() {
    return PortableFlinkRunner.streaming();
  }
}
