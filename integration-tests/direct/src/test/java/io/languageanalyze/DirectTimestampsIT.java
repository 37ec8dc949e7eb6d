package io.languageanalyze;

/** The ends of event time on the DirectRunner. */
class DirectTimestampsIT extends TimestampsContract {

  @Override
  String[] options() {
    return new String[] {};
  }
}
