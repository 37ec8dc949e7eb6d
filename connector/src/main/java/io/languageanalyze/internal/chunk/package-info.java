/**
 * Splits long texts and conversations into overlapping chunks, and keeps where each chunk lies.
 *
 * <p>Entry points: {@link io.languageanalyze.internal.chunk.TextSplitter} and {@link
 * io.languageanalyze.internal.chunk.ConversationSplitter}; {@link
 * io.languageanalyze.internal.chunk.BoundaryFinder} chooses the places. Pure functions of text;
 * knows nothing of the service.
 */
package io.languageanalyze.internal.chunk;
