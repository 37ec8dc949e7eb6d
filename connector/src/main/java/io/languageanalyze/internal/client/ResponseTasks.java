package io.languageanalyze.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Finds the requested task that each task item of a response belongs to. */
final class ResponseTasks {

  private final List<String> names;
  private final List<String> words;

  /**
   * Creates a mapping for one job.
   *
   * @param requested the names and kinds of the tasks, in the order of the request
   */
  ResponseTasks(Map<String, String> requested) {
    names = List.copyOf(requested.keySet());
    words = requested.values().stream().map(ResponseTasks::word).toList();
  }

  /**
   * Returns the task names of all items of a page. An item has its own name; else the name of the
   * only task, or of the only task of its kind; else, if no item is missing, the name of the task
   * at the same position; else the kind in the response.
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
    // A cancelled PII task has the kind EntityRecognition, so a kind may appear twice.
    if (count(words, word) == 1 && count(found, word) == 1) {
      return names.get(words.indexOf(word));
    }
    return found.size() == names.size() ? names.get(place) : word + "#" + place;
  }

  private static long count(List<String> words, String word) {
    return words.stream().filter(word::equals).count();
  }

  // The kinds of results differ from those of tasks: SentimentAnalysis has
  // SentimentAnalysisLROResults, ConversationalPIITask has conversationalPIIResults,
  // ConversationalSentimentTask has conversationSentimentResults.
  private static String word(@Nullable String kind) {
    return kind == null
        ? ""
        : kind.toLowerCase(Locale.ROOT)
            .replaceAll("(lro)?results$|task$", "")
            .replace("conversational", "conversation");
  }
}
