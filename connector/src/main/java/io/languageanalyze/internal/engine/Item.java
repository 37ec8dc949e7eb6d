package io.languageanalyze.internal.engine;

import java.time.Instant;

/**
 * A document as the engine plans with it; its text lies in the {@link Ledger} under the number.
 *
 * @param number unique within the shard
 * @param textElements as {@code TextElements} counts
 * @param bytes bytes it adds to a request body
 * @param timestamp event time of the document
 */
public record Item(long number, int textElements, int bytes, Instant timestamp) {}
