package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Summaries of a conversation, from the sentences that say most about each aspect. */
public final class ConversationSummaryAnalyzer implements TaskAnalyzer {
  private static final int WORDS_OF_TITLE = 3;

  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    ConversationTurns conversation = ConversationTurns.of(input.source());
    List<Said> said = said(input, conversation);
    int count = AbstractiveSummaryAnalyzer.sentences(input.parameters());
    ArrayNode summaries = result.putArray("summaries");
    for (SummaryAspect aspect : aspects(input.parameters())) {
      List<Said> chosen = best(said, aspect, conversation.customer(), count);
      if (!chosen.isEmpty()) {
        ObjectNode summary = summaries.addObject().put("aspect", aspect.wireName());
        summary.put("text", text(aspect, chosen, input.language()));
        if (aspect.hasContexts()) {
          addContexts(input, chosen, summary.putArray("contexts"));
        }
      }
    }
  }

  /** The first previews took several aspects in one string. */
  private static List<SummaryAspect> aspects(JsonNode parameters) {
    List<SummaryAspect> aspects = new ArrayList<>();
    for (JsonNode words : parameters.path("summaryAspects")) {
      for (String word : words.asText().split(",", -1)) {
        SummaryAspect aspect = SummaryAspect.named(word);
        if (aspect != null) {
          aspects.add(aspect);
        }
      }
    }
    return aspects;
  }

  /** All sentences with their turns. No sentence reaches over a line, and so over a turn. */
  private static List<Said> said(TaskInput input, ConversationTurns conversation) {
    String topic = input.parameters().path("instruction").asText();
    List<SentenceRanking.Ranked> sentences =
        SentenceRanking.of(input.text(), input.language(), topic)
            .bestInOrder(input.text().sentences().size());
    List<ConversationTurns.Turn> turns = conversation.turns();
    List<Said> said = new ArrayList<>();
    int turn = 0;
    for (SentenceRanking.Ranked sentence : sentences) {
      while (turns.get(turn).span().end() < sentence.span().end()) {
        turn++;
      }
      int shift = turns.get(turn).span().start();
      Span span = new Span(sentence.span().start() - shift, sentence.span().end() - shift);
      said.add(new Said(turns.get(turn), span, sentence.score()));
    }
    return said;
  }

  private static List<Said> best(
      List<Said> said, SummaryAspect aspect, String customer, int count) {
    List<Said> all =
        said.stream()
            .filter(one -> aspect.concerns(one.turn().speaker(), one.text(), customer))
            .toList();
    Set<Said> best =
        all.stream()
            .sorted(Comparator.comparingDouble(Said::score).reversed())
            .limit(count)
            .collect(Collectors.toSet());
    return all.stream().filter(best::contains).toList();
  }

  private static String text(SummaryAspect aspect, List<Said> chosen, String language) {
    return switch (aspect) {
      case ISSUE, RESOLUTION ->
          chosen.stream().map(Said::compressed).collect(Collectors.joining(" | "));
      case CHAPTER_TITLE -> title(chosen, language);
      case RECAP -> chosen.stream().map(Said::compressed).collect(Collectors.joining(" "));
      case NARRATIVE, FOLLOW_UP_TASKS ->
          chosen.stream()
              .map(one -> one.turn().speaker() + ": " + one.compressed())
              .collect(Collectors.joining(" "));
    };
  }

  /** The words used most, in capitals. */
  private static String title(List<Said> chosen, String language) {
    Set<String> stopWords = StopWords.of(language);
    Map<String, Integer> counts = new TreeMap<>();
    for (Said one : chosen) {
      DocumentText text = new DocumentText(one.text());
      for (Span word : text.words()) {
        String lower = text.slice(word).toLowerCase(Locale.ROOT);
        if (!stopWords.contains(lower) && lower.length() > 2) {
          counts.merge(lower, 1, Integer::sum);
        }
      }
    }
    String title =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(WORDS_OF_TITLE)
            .map(entry -> ConversationTurns.capitalized(entry.getKey()))
            .collect(Collectors.joining(" "));
    return title.isEmpty() ? chosen.get(0).compressed() : title;
  }

  private static void addContexts(TaskInput input, List<Said> chosen, ArrayNode contexts) {
    for (Said one : chosen) {
      ObjectNode context = contexts.addObject().put("conversationItemId", one.turn().id());
      one.turn().text().putSpan(context, one.span(), input.stringIndexType());
    }
  }

  /**
   * A sentence of a turn.
   *
   * @param turn who said it
   * @param span where it is in the turn
   * @param score its rank
   */
  record Said(ConversationTurns.Turn turn, Span span, double score) {
    String text() {
      return turn.text().slice(span);
    }

    private String compressed() {
      return SentenceShortener.of(text());
    }
  }
}
