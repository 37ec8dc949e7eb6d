package io.languageanalyze.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The documents that come with the program; all persons and numbers in them are invented. */
final class BundledDocuments {

  /** The id of the document that no job takes. */
  static final String ARCHIVE_ID = "archive-everything-in-one";

  private static final String NAME = "documents.jsonl";
  // Comfortably more than the 125,000 text elements of a job.
  private static final int ARCHIVE_LENGTH = 150_000;

  private BundledDocuments() {}

  /** The documents of the file and, last, an archive of their texts that is too long for a job. */
  static List<InputDocument> read() throws IOException {
    List<InputDocument> documents = new ArrayList<>();
    try (BufferedReader reader = Bundled.open(NAME)) {
      new JsonLinesReader().read(reader, NAME, NAME, documents::add);
    }
    documents.add(archive(documents));
    return documents;
  }

  // A mailbox exported as one text is how such documents come about. Put together here, because a
  // line of 150 kB in the file would help nobody who opens it.
  private static InputDocument archive(List<InputDocument> documents) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < ARCHIVE_LENGTH; i++) {
      text.append(documents.get(i % documents.size()).text().strip()).append("\n\n");
    }
    return new InputDocument(ARCHIVE_ID, text.toString(), "en");
  }
}
