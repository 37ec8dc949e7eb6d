/**
 * The command line, which analyzes files of documents and of conversations.
 *
 * <p>Begin with {@link io.languageanalyze.cli.Main}, which starts {@link
 * io.languageanalyze.cli.Analyze}. It uses the public API of the connector only.
 */
package io.languageanalyze.cli;
