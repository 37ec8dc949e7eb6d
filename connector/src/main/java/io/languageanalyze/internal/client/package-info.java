/**
 * The job protocol over HTTP: submit, poll, cancel, and what an answer means.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.client.LanguageClient}. Also read {@link
 * io.languageanalyze.internal.client.FailureAction}, the one table of failed calls, and {@link
 * io.languageanalyze.internal.client.ApiVersions}. Knows nothing of shards, state and Beam's
 * pipelines.
 */
package io.languageanalyze.internal.client;
