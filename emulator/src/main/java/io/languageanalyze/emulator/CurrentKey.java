package io.languageanalyze.emulator;

/** The key that is taken now. */
final class CurrentKey {
  private volatile String value;

  CurrentKey(String value) {
    this.value = value;
  }

  String get() {
    return value;
  }

  void set(String newValue) {
    this.value = newValue;
  }
}
