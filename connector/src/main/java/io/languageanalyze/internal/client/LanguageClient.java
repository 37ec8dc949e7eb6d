package io.languageanalyze.internal.client;

import java.util.List;

/** The three calls of the job protocol. Implementations are safe for use by many threads. */
public interface LanguageClient {

  /**
   * Submits one job.
   *
   * @param documents UTF-8 JSON objects without {@code id}; a document's wire id is its position
   * @return the URL of the job, at the endpoint whatever the service calls itself
   */
  String submit(List<byte[]> documents) throws ServiceException;

  /** Reads the state of a job and, when the job has ended, all pages of its results. */
  JobState poll(String operationUrl) throws ServiceException;

  /** The same for a job that is given up: all pages of what is there, though it has not ended. */
  default JobState lookAtAllPages(String operationUrl) throws ServiceException {
    return poll(operationUrl);
  }

  /** Asks the service to cancel a job; a job that has already ended is no error. */
  void cancel(String operationUrl) throws ServiceException;
}
