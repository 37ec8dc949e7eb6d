package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * Merges the results of one kind of task.
 *
 * @param <T> the parsed result of one chunk
 */
interface MergeRule<T> {

  /** The members of a result that this rule merges; {@link CommonFields} merges the others. */
  Set<String> members();

  /** Parses the result of one chunk without changing it. */
  T read(ChunkResult chunk) throws MalformedResultException;

  /**
   * Adds the merged members to the result of the whole document. It may modify the chunks.
   *
   * @param chunks the parsed chunks, in the order of the document, at least one
   */
  void merge(List<T> chunks, ObjectNode whole) throws MalformedResultException;
}
