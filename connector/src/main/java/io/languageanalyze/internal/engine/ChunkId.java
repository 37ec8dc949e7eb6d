package io.languageanalyze.internal.engine;

/**
 * Which chunk of a split document.
 *
 * @param document a number drawn for the document, the same for all of its chunks
 * @param index the place of the chunk, from 0
 * @param count how many chunks there are
 */
public record ChunkId(long document, int index, int count) {}
