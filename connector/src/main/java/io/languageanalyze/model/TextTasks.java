package io.languageanalyze.model;

import java.util.Map;

/** Tasks for {@link Document}s: one method for each kind, and one for all other kinds. */
public final class TextTasks {

  private TextTasks() {}

  /** Is the text positive, negative, neutral or mixed, as a whole and sentence by sentence? */
  public static SentimentTask sentiment() {
    return new SentimentTask(null, StringIndexType.DEFAULT);
  }

  /** What are the main points of the text? */
  public static KeyPhrasesTask keyPhrases() {
    return new KeyPhrasesTask(null, Map.of());
  }

  /** Which people, places, organizations, dates, quantities and so on does the text name? */
  public static EntitiesTask entities() {
    return new EntitiesTask(null, StringIndexType.DEFAULT);
  }

  /** Which personal data does the text hold, and how does it read without them? */
  public static PiiTask pii() {
    return new PiiTask(null, StringIndexType.DEFAULT);
  }

  /**
   * A task of any kind of the analyze-text job API, answered with the service's JSON. No parameter
   * is set; offsets are in the service's own unit unless {@code stringIndexType} is given.
   *
   * @param kind the kind as in the request, such as {@code EntityLinking}
   */
  public static Task<Document, RawResult> ofKind(String kind) {
    if (kind.isBlank()) {
      throw new IllegalArgumentException("ofKind(\"\"): a kind must not be blank");
    }
    return new RawTask(kind, null, Map.of());
  }
}
