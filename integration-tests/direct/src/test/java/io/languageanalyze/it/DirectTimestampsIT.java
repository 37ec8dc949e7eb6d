package io.languageanalyze.it;

/** The ends of event time on the DirectRunner. */
class DirectTimestampsIT extends TimestampsContract {

  @Override
  String[] options() {
    return new String[] {};
  }
}
