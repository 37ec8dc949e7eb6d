package io.languageanalyze.expansion;

/** What the rows of the results are. */
enum ResultFormat {
  /** One flat row for each finding. */
  VIEWS,
  /** One nested row for each document. */
  ROWS,
  /** One row for each document, with the result as the service has it. */
  JSON
}
