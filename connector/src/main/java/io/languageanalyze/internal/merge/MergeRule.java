package io.languageanalyze.internal.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * How the answers of one kind of task are joined.
 *
 * @param <T> what is read from the answer to one part
 */
interface MergeRule<T> {

  /** The members of an answer that it joins. All others are joined alike for every kind. */
  Set<String> members();

  /** Reads the answer to one part without a change to it. */
  T read(ChunkResult chunk) throws MalformedResultException;

  /**
   * Adds its members to the answer for the whole document. It may change the parts.
   *
   * @param chunks what was read, in the order of the document, at least one
   */
  void merge(List<T> chunks, ObjectNode whole) throws MalformedResultException;
}
