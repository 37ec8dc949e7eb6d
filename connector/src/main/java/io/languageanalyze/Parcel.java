package io.languageanalyze;

import io.languageanalyze.internal.engine.Content;

/**
 * A document on its way to its shard, measured.
 *
 * @param content what is kept of it
 * @param textElements as the service counts
 * @param bytes bytes it adds to a request body
 */
record Parcel(Content content, int textElements, int bytes) {}
