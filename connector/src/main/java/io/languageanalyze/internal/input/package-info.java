/**
 * Turns documents and conversations into the JSON of a request, whole or split.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.input.InputEncoder}, with one encoder for each
 * kind of input. Does not depend on Beam pipelines or HTTP.
 */
package io.languageanalyze.internal.input;
