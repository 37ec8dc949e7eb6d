/**
 * HTTP connections that are shared by the process, end after a deadline, log nothing and take
 * answers of bounded size only.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.transport.SharedTransport}. Knows nothing of
 * the service.
 */
package io.languageanalyze.internal.transport;
