package io.languageanalyze.internal.chunk;

/**
 * A span of a text that becomes a chunk.
 *
 * @param start the UTF-16 offset of its first character
 * @param end the UTF-16 offset after its last character; the next span starts here or, with an
 *     overlap, before it
 * @param isBlank whether the span is blank, so that it is not sent
 */
public record ChunkSpan(int start, int end, boolean isBlank) {}
