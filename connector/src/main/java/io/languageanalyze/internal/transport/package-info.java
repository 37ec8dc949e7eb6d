/**
 * HTTP connections that the process shares, with a deadline, without logging and with a limit for
 * responses.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.transport.SharedTransport}. Independent of the
 * service.
 */
package io.languageanalyze.internal.transport;
