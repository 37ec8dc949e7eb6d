/**
 * The inputs and outputs of the transform: documents, conversations, raw results, dead letters.
 *
 * <p>Results of each task kind are in {@code model.result}, tasks in {@code model.task}; this
 * package depends on neither.
 */
package io.languageanalyze.model;
