/**
 * The job protocol over HTTP: submit, poll, cancel, and the interpretation of responses.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.client.LanguageClient}. Also read {@link
 * io.languageanalyze.internal.client.FailureAction}, the only table of failed calls, and {@link
 * io.languageanalyze.internal.client.ApiVersions}. Does not depend on shards, state or Beam
 * pipelines.
 */
package io.languageanalyze.internal.client;
