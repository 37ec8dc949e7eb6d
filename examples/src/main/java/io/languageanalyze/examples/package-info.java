/** Small programs, one for each use of the connector. */
package io.languageanalyze.examples;
