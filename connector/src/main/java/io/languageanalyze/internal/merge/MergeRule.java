package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * How the answers of one kind of task are merged.
 *
 * @param <T> what is read from the answer to one part
 */
interface MergeRule<T> {

  /** The members of an answer that it merges. All others are merged alike for every kind. */
  Set<String> members();

  /** Reads the answer to one part without a change to it. */
  T read(ChunkResult chunk) throws MalformedResultException;

  /**
   * Adds its members to the answer for the whole document. It may change the chunks.
   *
   * @param chunks what was read, in the order of the document, at least one
   */
  void merge(List<T> chunks, ObjectNode whole) throws MalformedResultException;
}
