package io.languageanalyze.internal.merge;

/**
 * Where something is in the document, in the unit of the answer.
 *
 * @param start where it begins
 * @param end behind its last one
 */
record Span(int start, int end) {}
