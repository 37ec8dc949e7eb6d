package io.languageanalyze.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void idOfAText_isItsDigest() {
    // Begin of SHA-256("abc"), as published with the standard.
    assertEquals("ba7816bf8f01cfea414140de5dae2223", Document.of("abc").getId());
    assertNotEquals(Document.of("abc").getId(), Document.of("abd").getId());
  }

  @Test
  void withers_keepTheRest() {
    Document document = Document.of("t-1", "text").withMetadata(Map.of("queue", "billing"));

    assertNull(document.getLanguage());
    assertEquals("de", document.withLanguage("de").getLanguage());
    assertEquals(document.getMetadata(), document.withLanguage("de").getMetadata());
    assertEquals("text", document.withLanguage("de").getText());
  }

  @Test
  void metadata_isCopied() {
    Map<String, String> mine = new HashMap<>(Map.of("a", "1"));
    Document document = Document.of("t-1", "text").withMetadata(mine);
    mine.put("b", "2");

    assertEquals(Map.of("a", "1"), document.getMetadata());
  }

  @Test
  void toString_namesTheIdOnly() {
    Document document = Document.of("t-1", "secret").withMetadata(Map.of("k", "hidden"));

    assertEquals("Document(t-1)", document.toString());
  }
}
