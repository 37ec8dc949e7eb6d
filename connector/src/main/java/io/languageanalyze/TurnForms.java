package io.languageanalyze;

import io.languageanalyze.internal.text.Piece;
import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The forms of a turn, which all say the same. */
final class TurnForms {

  private static final String TEXT = "text";
  private static final String LEXICAL = "lexical";
  private static final String ITN = "itn";
  private static final String MASKED_ITN = "maskedItn";

  private TurnForms() {}

  /** Those with words in them, by their names in a request. */
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

  /** The words of the spoken form, which have a time each. */
  static int words(@Nullable String lexical) {
    return lexical == null ? 0 : new StringTokenizer(lexical).countTokens();
  }

  /** The same item with a piece of each form. */
  static ConversationItem piece(ConversationItem item, Map<String, Piece> pieces) {
    String text = cut(item.getText(), pieces.get(TEXT));
    ConversationItem piece = ConversationItem.of(item.getParticipantId(), text);
    String role = item.getRole();
    piece = role == null ? piece : piece.withRole(role);
    String language = item.getLanguage();
    piece = language == null ? piece : piece.withLanguage(language);
    String lexical = item.getLexical();
    piece = lexical == null ? piece : piece.withLexical(cut(lexical, pieces.get(LEXICAL)));
    String itn = item.getItn();
    piece = itn == null ? piece : piece.withItn(cut(itn, pieces.get(ITN)));
    String masked = item.getMaskedItn();
    piece = masked == null ? piece : piece.withMaskedItn(cut(masked, pieces.get(MASKED_ITN)));
    return timed(item, piece, pieces.get(LEXICAL));
  }

  /** The same item without a word. */
  static ConversationItem without(ConversationItem item) {
    Piece nothing = new Piece(0, 0, true);
    ConversationItem piece = piece(item, Map.of(TEXT, nothing, ITN, nothing, MASKED_ITN, nothing));
    return piece.withId(String.valueOf(item.getId()));
  }

  private static String cut(String form, @Nullable Piece piece) {
    return piece == null ? form : form.substring(piece.start(), piece.end());
  }

  private static ConversationItem timed(
      ConversationItem whole, ConversationItem piece, @Nullable Piece lexical) {
    AudioTiming timing = whole.getConversationItemLevelTiming();
    List<WordTiming> words = whole.getWordLevelTimings();
    String form = whole.getLexical();
    if (lexical == null || form == null || words.isEmpty()) {
      return timing == null ? piece : piece.withTiming(timing);
    }
    int first = words(form.substring(0, lexical.start()));
    int last = words(form.substring(0, lexical.end()));
    List<WordTiming> own = words.subList(first, last);
    long start = own.get(0).getOffset();
    WordTiming end = own.get(own.size() - 1);
    ConversationItem timed = piece.withWordLevelTimings(own);
    return timing == null
        ? timed
        : timed.withTiming(AudioTiming.of(start, end.getOffset() + end.getDuration() - start));
  }
}
