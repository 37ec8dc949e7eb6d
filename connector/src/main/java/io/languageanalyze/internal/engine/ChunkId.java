package io.languageanalyze.internal.engine;

/**
 * Which part of a document that was divided.
 *
 * @param document a number drawn for the document, the same for all of its parts
 * @param index the place of the part, from 0
 * @param count how many parts there are
 */
public record ChunkId(long document, int index, int count) {}
