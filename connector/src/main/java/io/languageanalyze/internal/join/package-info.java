/** Makes one answer of the answers to the parts of a document. */
package io.languageanalyze.internal.join;
