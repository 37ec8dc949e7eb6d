package io.languageanalyze.internal.chunk;

/**
 * A span of a text that is sent by itself.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last one; the next chunk starts here or, to repeat the end of
 *     this one, before
 * @param isBlank whether there is nothing in it to analyze, so that it is not sent
 */
public record ChunkSpan(int start, int end, boolean isBlank) {}
