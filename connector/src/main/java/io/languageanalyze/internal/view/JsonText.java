package io.languageanalyze.internal.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.model.result.EntityLink;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON texts that stand for a map or a list in a column. */
final class JsonText {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonText() {}

  /** An object with its keys in the order of their UTF-16 code units. */
  static String object(Map<String, String> members) {
    ObjectNode object = NODES.objectNode();
    new TreeMap<>(members).forEach((name, value) -> object.put(name, value));
    return object.toString();
  }

  /** An array of the codes of an entity. */
  static String links(List<EntityLink> links) {
    ArrayNode array = NODES.arrayNode();
    for (EntityLink link : links) {
      array.addObject().put("dataSource", link.getDataSource()).put("id", link.getId());
    }
    return array.toString();
  }
}
