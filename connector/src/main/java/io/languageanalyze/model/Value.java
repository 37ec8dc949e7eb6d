package io.languageanalyze.model;

/**
 * What every value of this library has in common: it never prints what it holds. Values end up in
 * logs and in the messages of failed assertions, where the text of a document must not be.
 */
public abstract class Value {

  private static final String GENERATED = "AutoValue_";

  /** For the values of this library. */
  protected Value() {}

  /** What tells this value from its like: ids and counts only. Empty by default. */
  protected String label() {
    return "";
  }

  /** The name of the class with ids and counts; never text, results or metadata. */
  @Override
  public final String toString() {
    String name = getClass().getSimpleName();
    String shown = name.startsWith(GENERATED) ? name.substring(GENERATED.length()) : name;
    return shown + "(" + label() + ")";
  }
}
