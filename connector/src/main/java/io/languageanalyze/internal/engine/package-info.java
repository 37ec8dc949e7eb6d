/**
 * One shard: packing, submitting, polling, collecting. Knows nothing of Beam, reads no clock and
 * sleeps only through what it is given.
 */
package io.languageanalyze.internal.engine;
