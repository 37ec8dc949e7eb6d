package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a document's answer stand alone: references such as {@code
 * #/results/documents/7/entities/1} count documents on the page they came on, and nobody knows that
 * page later.
 */
final class DocumentReferences {

  private static final Set<String> MEMBERS = Set.of("ref", "targetRef");
  private static final Pattern REFERENCE =
      Pattern.compile("^(?<array>#(?:/results)?/(?:documents|conversations)/)\\d+(?=/|$)");

  private DocumentReferences() {}

  /** Lets every reference in {@code node} count the document as number 0. */
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
    node.forEach(DocumentReferences::rewrite);
  }
}
