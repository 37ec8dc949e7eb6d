/** The command line that analyzes files, and one small class for each use of the connector. */
package io.languageanalyze.examples;
