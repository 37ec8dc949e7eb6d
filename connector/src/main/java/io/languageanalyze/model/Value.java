package io.languageanalyze.model;

/**
 * The base class of all public values: {@code toString} never shows their content. Values appear in
 * logs and in messages of failed assertions, where document text must not appear.
 */
public abstract class Value {

  private static final String GENERATED = "AutoValue_";

  /** For the values of this library only. */
  protected Value() {}

  /** The ids and counts that {@link #toString} shows. Default: empty. */
  protected String label() {
    return "";
  }

  /** Returns the name of the class with ids and counts, never text, results or metadata. */
  @Override
  public final String toString() {
    String name = getClass().getSimpleName();
    String shown = name.startsWith(GENERATED) ? name.substring(GENERATED.length()) : name;
    return shown + "(" + label() + ")";
  }
}
