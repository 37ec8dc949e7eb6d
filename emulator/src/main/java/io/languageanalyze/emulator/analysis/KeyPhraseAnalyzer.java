package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Key phrases: what stands between stop words and punctuation. */
public final class KeyPhraseAnalyzer implements TaskAnalyzer {
  private static final int MAX_PHRASES = 100;
  private static final int MAX_WORDS = 4;

  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    DocumentText text = input.text();
    Set<String> stopWords = StopWords.of(input.language());
    Map<String, String> phrases = new LinkedHashMap<>();
    List<Span> words = text.words();
    int i = 0;
    while (i < words.size() && phrases.size() < MAX_PHRASES) {
      if (!isContent(text, words.get(i), stopWords)) {
        i++;
        continue;
      }
      int last = i;
      while (last + 1 < words.size()
          && last - i + 1 < MAX_WORDS
          && isAdjacent(text, words.get(last), words.get(last + 1))
          && isContent(text, words.get(last + 1), stopWords)) {
        last++;
      }
      String phrase = text.slice(new Span(words.get(i).start(), words.get(last).end()));
      phrases.putIfAbsent(phrase.toLowerCase(Locale.ROOT), phrase);
      i = last + 1;
    }
    ArrayNode array = result.putArray("keyPhrases");
    phrases.values().forEach(array::add);
  }

  private static boolean isContent(DocumentText text, Span word, Set<String> stopWords) {
    int first = text.value().codePointAt(word.start());
    if (!Character.isLetter(first)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(first);
    boolean longEnough = word.length() > (script == UnicodeScript.HAN ? 1 : 2);
    return longEnough
        && script != UnicodeScript.HIRAGANA
        && !stopWords.contains(text.slice(word).toLowerCase(Locale.ROOT));
  }

  private static boolean isAdjacent(DocumentText text, Span word, Span other) {
    return other.start() - word.end() == 1 && text.value().charAt(word.end()) == ' ';
  }
}
