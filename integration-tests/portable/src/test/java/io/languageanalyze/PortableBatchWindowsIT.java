package io.languageanalyze;

/** Windows on the portable SDK harness, batch. */
class PortableBatchWindowsIT extends WindowsContract {

  @Override
  String[] options() {
    return PortableFlinkRunner.batch();
  }
}
