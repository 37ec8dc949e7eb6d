package io.languageanalyze.internal.join;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.List;

/** How the answers of one kind become one. */
interface JoinRule extends Serializable {

  /**
   * Sets the members of the joined answer that are of the kind's own.
   *
   * @param parts at least one, in the order of the document
   */
  void join(List<PartAnswer> parts, ObjectNode joined) throws OddAnswerException;
}
