package io.languageanalyze.internal.client;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A JSON parser that limits nesting, the number of tokens and the length of numbers. Small bodies
 * can otherwise use much memory ({@code [{},{},{}…]}), the whole stack ({@code [[[[…}) or minutes
 * of time (a long number). The limits are enforced here because older Jackson versions, which some
 * clusters provide, have none.
 */
final class BoundedParser extends JsonParserDelegate {

  // Deeper than any FHIR bundle, and safe for the stack.
  private static final int MAX_DEPTH = 200;
  // Twice the number in the largest expected responses. A token takes about 60 bytes of objects.
  private static final int MAX_TOKENS = 5_000_000;
  private static final int MAX_DIGITS = 1_000;

  private int tokens;
  private int depth;

  BoundedParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (++tokens > MAX_TOKENS) {
      throw refused("more than " + MAX_TOKENS + " tokens");
    }
    if (token == null) {
      return null;
    }
    if (token.isStructStart() && ++depth > MAX_DEPTH) {
      throw refused("nested more than " + MAX_DEPTH + " deep");
    }
    if (token.isStructEnd()) {
      depth--;
    }
    if (token.isNumeric() && getTextLength() > MAX_DIGITS) {
      throw refused("a number of more than " + MAX_DIGITS + " digits");
    }
    return token;
  }

  private JsonParseException refused(String why) {
    return new JsonParseException(this, why);
  }
}
