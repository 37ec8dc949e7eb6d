package io.languageanalyze.emulator;

import java.util.List;

/**
 * A job as a test sees it.
 *
 * @param id the job's id
 * @param status the status the service would return at this moment
 * @param documents documents, or conversations, in the job
 * @param tasks the {@code kind} of each task, in the order of the request
 */
public record JobInfo(String id, String status, int documents, List<String> tasks) {
  /** Copies the list. */
  public JobInfo {
    tasks = List.copyOf(tasks);
  }
}
