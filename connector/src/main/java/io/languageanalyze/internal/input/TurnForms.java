package io.languageanalyze.internal.input;

import io.languageanalyze.internal.chunk.ChunkSpan;
import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The forms of a turn: texts with the same content in different notations. */
final class TurnForms {

  private static final String TEXT = "text";
  private static final String LEXICAL = "lexical";
  private static final String ITN = "itn";
  private static final String MASKED_ITN = "maskedItn";

  private TurnForms() {}

  /** Returns the non-blank forms, by their names in a request. */
  static Map<String, String> of(ConversationItem item) {
    Map<String, String> forms = new LinkedHashMap<>();
    put(forms, TEXT, item.getText());
    put(forms, LEXICAL, item.getLexical());
    put(forms, ITN, item.getItn());
    put(forms, MASKED_ITN, item.getMaskedItn());
    return forms;
  }

  private static void put(Map<String, String> forms, String name, @Nullable String form) {
    if (form != null && !form.isBlank()) {
      forms.put(name, form);
    }
  }

  /** Counts the words of the lexical form, each of which has a timing. */
  static int sentTexts(@Nullable String lexical) {
    return lexical == null ? 0 : new StringTokenizer(lexical).countTokens();
  }

  /** Returns the item with one chunk of each form. */
  static ConversationItem span(ConversationItem item, Map<String, ChunkSpan> spans) {
    String text = split(item.getText(), spans.get(TEXT));
    ConversationItem span = ConversationItem.of(item.getParticipantId(), text);
    String role = item.getRole();
    span = role == null ? span : span.withRole(role);
    String language = item.getLanguage();
    span = language == null ? span : span.withLanguage(language);
    String lexical = item.getLexical();
    span = lexical == null ? span : span.withLexical(split(lexical, spans.get(LEXICAL)));
    String itn = item.getItn();
    span = itn == null ? span : span.withItn(split(itn, spans.get(ITN)));
    String masked = item.getMaskedItn();
    span = masked == null ? span : span.withMaskedItn(split(masked, spans.get(MASKED_ITN)));
    return timed(item, span, spans.get(LEXICAL));
  }

  /** Returns the item with empty forms. */
  static ConversationItem without(ConversationItem item) {
    ChunkSpan nothing = new ChunkSpan(0, 0, true);
    ConversationItem span = span(item, Map.of(TEXT, nothing, ITN, nothing, MASKED_ITN, nothing));
    return span.withId(String.valueOf(item.getId()));
  }

  private static String split(String form, @Nullable ChunkSpan span) {
    return span == null ? form : form.substring(span.start(), span.end());
  }

  private static ConversationItem timed(
      ConversationItem whole, ConversationItem span, @Nullable ChunkSpan lexical) {
    AudioTiming timing = whole.getConversationItemLevelTiming();
    List<WordTiming> sentTexts = whole.getWordLevelTimings();
    String form = whole.getLexical();
    if (lexical == null || form == null || sentTexts.isEmpty()) {
      return timing == null ? span : span.withTiming(timing);
    }
    int first = sentTexts(form.substring(0, lexical.start()));
    int last = sentTexts(form.substring(0, lexical.end()));
    List<WordTiming> own = sentTexts.subList(first, last);
    long start = own.get(0).getOffset();
    WordTiming end = own.get(own.size() - 1);
    ConversationItem timed = span.withWordLevelTimings(own);
    return timing == null
        ? timed
        : timed.withTiming(AudioTiming.of(start, end.getOffset() + end.getDuration() - start));
  }
}
