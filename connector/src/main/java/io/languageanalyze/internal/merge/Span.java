package io.languageanalyze.internal.merge;

/**
 * A range in a document, in the unit of the result.
 *
 * @param start the first offset
 * @param end the offset after the last one
 */
record Span(int start, int end) {}
