package io.languageanalyze.internal.client;

import java.util.List;

/** The calls of the job protocol: submit, poll, cancel. Implementations are thread-safe. */
public interface LanguageClient {

  /**
   * Submits one job.
   *
   * @param documents UTF-8 JSON objects without {@code id}; the id of a document in the request is
   *     its position
   * @return the URL of the job, always at the configured endpoint
   */
  String submit(List<byte[]> documents) throws ServiceException;

  /** Reads the state of a job and, when the job has ended, all pages of its results. */
  JobState poll(String operationUrl) throws ServiceException;

  /**
   * Reads the state and all pages of the results of a job that is abandoned, although it may not
   * have ended.
   */
  default JobState pollAllPages(String operationUrl) throws ServiceException {
    return poll(operationUrl);
  }

  /** Asks the service to cancel a job; does nothing if the job has already ended. */
  void cancel(String operationUrl) throws ServiceException;
}
