/**
 * The emulator's HTTP server: reads requests, checks credentials and rate limits, and writes
 * replies. It is no API.
 *
 * <p>Begin with {@link io.languageanalyze.emulator.http.HttpAdapter}, which takes each request, and
 * {@link io.languageanalyze.emulator.http.Routes}, which decides on the reply. {@link
 * io.languageanalyze.emulator.http.Settings} says how the emulator is set up.
 *
 * <p>Only this package knows of connections and headers. It must not know an analyzer.
 */
package io.languageanalyze.emulator.http;
