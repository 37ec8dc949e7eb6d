package io.languageanalyze.emulator.http;

/** The key that is taken now. */
public final class CurrentKey {
  private volatile String value;

  public CurrentKey(String value) {
    this.value = value;
  }

  public String get() {
    return value;
  }

  public void set(String newValue) {
    this.value = newValue;
  }
}
