package io.languageanalyze.cli;

import io.languageanalyze.model.Document;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One document as it was read.
 *
 * @param id the reader's own; need not be unique
 * @param text possibly blank, of any length
 * @param language what the input says; null when it says nothing
 */
record InputDocument(String id, String text, @Nullable String language) {

  Document toDocument() {
    Document document = Document.of(id, text);
    return language == null ? document : document.withLanguage(language);
  }
}
