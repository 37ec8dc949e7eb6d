/**
 * Splits long texts and conversations into chunks, and records the span of each chunk.
 *
 * <p>Entry points: {@link io.languageanalyze.internal.chunk.TextSplitter} and {@link
 * io.languageanalyze.internal.chunk.ConversationSplitter}; {@link
 * io.languageanalyze.internal.chunk.BoundaryFinder} chooses the boundaries. Pure functions of text,
 * independent of the service.
 */
package io.languageanalyze.internal.chunk;
