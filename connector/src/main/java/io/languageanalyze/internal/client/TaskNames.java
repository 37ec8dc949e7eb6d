package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Tells which of the tasks asked for an item of the answer belongs to. */
final class TaskNames {

  private final Map<String, String> asked;

  /**
   * For one job.
   *
   * @param asked names and kinds in the order of the request
   */
  TaskNames(Map<String, String> asked) {
    this.asked = asked;
  }

  /**
   * The name of an item: its own; else that of the only task, or of the only task of its kind;
   * else, when nothing is missing, that of the task in the same place; else what the service says
   * of it.
   */
  String of(JsonNode item, int position, int items) {
    String own = Json.text(item, "taskName");
    if (own != null) {
      return own;
    }
    List<String> names = List.copyOf(asked.keySet());
    if (names.size() == 1) {
      return names.get(0);
    }
    String kind = Json.text(item, "kind");
    String word = word(kind);
    List<String> alike = names.stream().filter(n -> word(asked.get(n)).equals(word)).toList();
    if (alike.size() == 1) {
      return alike.get(0);
    }
    return items == names.size() ? names.get(position) : kind + "#" + position;
  }

  // SentimentAnalysis is answered by SentimentAnalysisLROResults, ConversationalPIITask by
  // conversationalPIIResults, ConversationalSentimentTask by conversationSentimentResults.
  private static String word(@Nullable String kind) {
    return kind == null
        ? ""
        : kind.toLowerCase(Locale.ROOT)
            .replaceAll("(lro)?results$|task$", "")
            .replace("conversational", "conversation");
  }
}
