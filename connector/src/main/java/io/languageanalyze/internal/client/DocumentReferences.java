package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the references in a document's result independent of its page. References such as {@code
 * #/results/documents/7/entities/1} use the index of the document on its page, which is not known
 * later.
 */
final class DocumentReferences {

  private static final Set<String> MEMBERS = Set.of("ref", "targetRef");
  private static final Pattern REFERENCE =
      Pattern.compile("^(?<array>#(?:/results)?/(?:documents|conversations)/)\\d+(?=/|$)");

  private DocumentReferences() {}

  /** Replaces the document index in every reference in {@code node} by 0. */
  static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode object) {
      // Not object.properties(): Jackson before 2.15 has no such method.
      for (var members = object.fields(); members.hasNext(); ) {
        Map.Entry<String, JsonNode> member = members.next();
        if (MEMBERS.contains(member.getKey()) && member.getValue().isTextual()) {
          Matcher reference = REFERENCE.matcher(member.getValue().textValue());
          member.setValue(TextNode.valueOf(reference.replaceFirst("${array}0")));
        }
      }
    }
    if (node.isContainerNode()) {
      node.forEach(DocumentReferences::rewrite);
    }
  }
}
