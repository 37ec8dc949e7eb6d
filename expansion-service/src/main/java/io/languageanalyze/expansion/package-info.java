/**
 * The transforms as pipelines in Python, YAML, TypeScript and other languages see them: configured
 * by a row, with rows in and rows out.
 *
 * <p>Begin with {@link io.languageanalyze.expansion.AnalyzeTextProvider} and {@link
 * io.languageanalyze.expansion.ConfigurationSchema}. It uses the public API of the connector only.
 */
package io.languageanalyze.expansion;
