package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Tells which of the tasks asked for the items of an answer belong to. */
final class ResponseTasks {

  private final List<String> names;
  private final List<String> words;

  /**
   * For one job.
   *
   * @param asked names and kinds in the order of the request
   */
  ResponseTasks(Map<String, String> asked) {
    names = List.copyOf(asked.keySet());
    words = asked.values().stream().map(ResponseTasks::word).toList();
  }

  /**
   * The names of all items of a page. An item has its own name; else that of the only task, or of
   * the only task of its kind; else, when nothing is missing, that of the task in the same place;
   * else what the service says of it.
   */
  List<String> of(List<JsonNode> items) {
    List<String> found = items.stream().map(item -> word(Json.text(item, "kind"))).toList();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String own = Json.text(items.get(i), "taskName");
      all.add(own == null ? guess(found, i) : own);
    }
    return all;
  }

  private String guess(List<String> found, int place) {
    String word = found.get(place);
    // A cancelled PII task calls itself EntityRecognition: one kind may stand there twice.
    if (count(words, word) == 1 && count(found, word) == 1) {
      return names.get(words.indexOf(word));
    }
    return found.size() == names.size() ? names.get(place) : word + "#" + place;
  }

  private static long count(List<String> words, String word) {
    return words.stream().filter(word::equals).count();
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
