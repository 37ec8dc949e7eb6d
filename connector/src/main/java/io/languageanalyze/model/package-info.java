/**
 * What a user hands in and gets back: documents, conversations, results as they come, dead letters.
 *
 * <p>Results of each task kind are in {@code model.result}, tasks in {@code model.task}; this
 * package knows neither.
 */
package io.languageanalyze.model;
