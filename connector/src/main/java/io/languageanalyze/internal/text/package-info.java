/** The service's measure of text length, and the limits of a request. */
package io.languageanalyze.internal.text;
