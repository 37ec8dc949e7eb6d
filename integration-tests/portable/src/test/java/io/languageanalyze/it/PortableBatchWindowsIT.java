package io.languageanalyze.it;

/** Windows on the portable SDK harness, batch. */
class PortableBatchWindowsIT extends WindowsContract {

  @Override
  String[] options() {
    return PortableFlinkRunner.batch();
  }
}
