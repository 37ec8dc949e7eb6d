package io.languageanalyze.internal.engine;

/**
 * What travels with an {@link PendingDocument}.
 *
 * <p>{@code origin} comes back with the outcome untouched; {@code payload} is the document as it is
 * sent, without its id. Both arrays are shared, not copied: nobody writes to them.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copies of texts would be costly
public record Content(byte[] origin, byte[] payload) {

  @Override
  public String toString() {
    return "Content[" + payload.length + " bytes]";
  }
}
