package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What faults have in store for a job. Numbers are positions in the submission.
 *
 * @param failedTasks tasks that fail
 * @param omittedTasks tasks that are counted but never listed
 * @param documentErrors errors of documents, in every task
 * @param omittedDocuments documents that no task mentions
 * @param mixedCasing whether kinds and statuses are spelled in another casing
 * @param endWord the word that the job ends in; null for the service's own
 * @param statedTime the time that the dates of the job tell of; null for the true one
 */
record JobFaults(
    Set<Integer> failedTasks,
    Set<Integer> omittedTasks,
    Map<Integer, ObjectNode> documentErrors,
    Set<Integer> omittedDocuments,
    boolean mixedCasing,
    @Nullable String endWord,
    @Nullable Duration statedTime) {

  static final JobFaults NONE =
      new JobFaults(Set.of(), Set.of(), Map.of(), Set.of(), false, null, null);
}
