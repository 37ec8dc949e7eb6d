package io.languageanalyze.internal.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Spoils JSON, as JSON and as bytes, in a way that follows from a random generator alone. */
final class Mutator {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<JsonNode> UNUSUAL =
      List.of(
          NODES.nullNode(),
          NODES.booleanNode(true),
          NODES.numberNode(-1),
          NODES.numberNode(24),
          NODES.numberNode(Long.MAX_VALUE),
          NODES.numberNode(new BigInteger("9".repeat(900))),
          NODES.numberNode(new BigDecimal("1e999999999")),
          NODES.numberNode(new BigDecimal("-1e-999999999")),
          NODES.numberNode(new BigDecimal("0.5")),
          NODES.textNode(""),
          NODES.textNode("0"),
          NODES.textNode("99999999999"),
          NODES.textNode("1e9999999"),
          NODES.textNode("-0.0"),
          NODES.textNode("NaN"),
          NODES.textNode("succeeded"),
          NODES.textNode("running"),
          NODES.textNode("#/tasks/items/99999999999999999999"),
          NODES.textNode("+999999999-12-31T23:59:59Z"),
          NODES.textNode("\0\u0001\ud800\udc00\ud800\"\\\n\u202e"),
          NODES.textNode("x".repeat(5_000)),
          NODES.objectNode(),
          NODES.arrayNode(),
          NODES.arrayNode().addNull());

  private final RandomGenerator random;

  /** A place in a tree where one node can stand for another. */
  private record Slot(JsonNode parent, String name, int index) {

    JsonNode get() {
      return parent instanceof ObjectNode object ? object.get(name) : parent.get(index);
    }

    void set(JsonNode node) {
      if (parent instanceof ObjectNode object) {
        object.set(name, node);
      } else {
        ((ArrayNode) parent).set(index, node);
      }
    }

    void remove() {
      if (parent instanceof ObjectNode object) {
        object.remove(name);
      } else {
        ((ArrayNode) parent).remove(index);
      }
    }

    void rename(String other) {
      if (parent instanceof ObjectNode object) {
        object.set(other, object.remove(name));
      }
    }
  }

  Mutator(RandomGenerator random) {
    this.random = random;
  }

  /** The same JSON or, nine times of ten, something near it. */
  byte[] spoil(JsonNode json) {
    JsonNode copy = json.deepCopy();
    int spoilt = random.nextInt(10);
    for (int i = spoilt % 5; i > 0; i--) {
      spoilTree(copy);
    }
    byte[] bytes = copy.toString().getBytes(UTF_8);
    return spoilt > 6 ? spoilBytes(bytes) : bytes;
  }

  private void spoilTree(JsonNode tree) {
    List<Slot> slots = new ArrayList<>();
    collect(tree, slots);
    if (slots.isEmpty()) {
      return;
    }
    Slot slot = pick(slots);
    JsonNode other = pick(slots).get().deepCopy();
    switch (random.nextInt(10)) {
      case 0 -> slot.remove();
      case 1, 2, 3 -> slot.set(pick(UNUSUAL).deepCopy());
      case 4, 5 -> slot.set(other);
      case 6 -> slot.set(NODES.arrayNode().add(slot.get()));
      case 7 -> slot.set(nested(slot.get()));
      case 8 -> slot.set(NODES.textNode(slot.get().toString()));
      default -> slot.rename(random.nextBoolean() ? upper(slot.name()) : pick(slots).name());
    }
  }

  private JsonNode nested(JsonNode node) {
    JsonNode nested = node;
    for (int depth = random.nextInt(400); depth > 0; depth--) {
      nested =
          random.nextBoolean()
              ? NODES.arrayNode().add(nested)
              : NODES.objectNode().set("innererror", nested);
    }
    return nested;
  }

  private byte[] spoilBytes(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int end = at + random.nextInt(bytes.length - at);
    return switch (random.nextInt(9)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> concatenated(bytes, 0, end, bytes, at, bytes.length);
      case 2 -> concatenated(bytes, 0, at, bytes, end, bytes.length);
      case 3 ->
          concatenated(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, 3, bytes, 0, end);
      case 4 -> new String(bytes, UTF_8).getBytes(random.nextBoolean() ? UTF_16 : ISO_8859_1);
      case 5 -> upper(new String(bytes, UTF_8)).getBytes(UTF_8);
      case 6 -> "[".repeat(random.nextInt(20_000)).getBytes(UTF_8);
      case 7 -> memberTwice(new String(bytes, UTF_8)).getBytes(UTF_8);
      default -> flipped(bytes);
    };
  }

  // From one comma to another and into a third place: a key that stands there twice, mostly.
  private String memberTwice(String json) {
    int from = json.indexOf(',', random.nextInt(json.length()));
    int to = from < 0 ? -1 : json.indexOf(',', from + 1);
    int into = json.indexOf(',', random.nextInt(json.length()));
    return to < 0 || into < 0
        ? json
        : json.substring(0, into) + json.substring(from, to) + json.substring(into);
  }

  private byte[] flipped(byte[] bytes) {
    for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] concatenated(byte[] one, int from, int to, byte[] two, int start, int end) {
    ByteArrayOutputStream concatenated = new ByteArrayOutputStream();
    concatenated.write(one, from, to - from);
    concatenated.write(two, start, end - start);
    return concatenated.toByteArray();
  }

  private static void collect(JsonNode node, List<Slot> slots) {
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> slots.add(new Slot(node, name, -1)));
    } else {
      for (int i = 0; i < node.size(); i++) {
        slots.add(new Slot(node, "", i));
      }
    }
    node.forEach(child -> collect(child, slots));
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
