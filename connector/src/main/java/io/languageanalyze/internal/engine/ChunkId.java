package io.languageanalyze.internal.engine;

/**
 * Which chunk of a split document.
 *
 * @param document a random number drawn for the document, the same for all of its chunks
 * @param index the position of the chunk, from 0
 * @param count how many chunks there are
 */
public record ChunkId(long document, int index, int count) {

  /** What the outcome of the chunk is stored under. */
  long key() {
    return key(document, index);
  }

  // Document numbers are random in 64 bits: two ranges of keys do not meet.
  static long key(long document, int index) {
    return document + index;
  }
}
