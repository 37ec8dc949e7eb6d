package io.languageanalyze.it;

import org.junit.jupiter.api.Test;

/** Windows on the DirectRunner. */
class DirectWindowsIT extends WindowsContract {

  @Override
  String[] options() {
    return new String[] {};
  }

  @Test
  void latePanes() {
    LatePanesScenario.run(options());
  }
}
