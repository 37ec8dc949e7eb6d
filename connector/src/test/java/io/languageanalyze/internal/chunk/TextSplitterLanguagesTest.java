package io.languageanalyze.internal.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where texts of many languages are cut, and what is repeated. */
class TextSplitterLanguagesTest {

  // Sentences are separated by |, which is not part of the text.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "en#Dr. Smith went home. |He has e.g. this, and 3.14 of it. |\"Really?!\" |He left (at once.) |"
            + "It costs 3.50. |\u201cIs it?\u201d he asked. |The U.S. Army came at 5 p.m. on Monday. |",
        "de#Das ist z.B. ein Satz. |Am 3. Oktober war es gut. |Er sagte: \u201eJa.\u201c |"
            + "Dann ging er. |\u00dcber Hr. Maier lachte man! |",
        "fr#Il dit : \u00ab Bonjour. \u00bb |Puis il partit. |Est-ce vrai ? |"
            + "\u00ab\u00a0Non\u00a0!\u00a0\u00bb dit-il. |\u00c0 bient\u00f4t. |",
        "es#\u00bfQu\u00e9 hora es? |\u00a1Vamos! |Son las tres con el Sr. L\u00f3pez. |\u00bfY t\u00fa? |",
        "tr#Merhaba. |Nas\u0131ls\u0131n? |\u0130yiyim! |\u0130stanbul g\u00fczel. |",
        "ru#Привет. |Как дела? |Хорошо! |Я живу в г. Москва. |Это книги и т.д. и т.п. для дома. |",
        "el#Τι κάνεις; |Είμαι καλά. |Ναι! |Και εσύ; |",
        "ar#هل أنت بخير؟ |نعم أنا بخير. |ذهب الولد إلى المدرسة! |ثم عاد، وانتهى. |",
        "ur#یہ ایک جملہ ہے۔ |کیا حال ہے؟ |سب ٹھیک ہے۔ |",
        "he#שלום לך. |מה שלומך? |טוב! |הוא הלך הביתה. |",
        "hi#यह पहला वाक्य है। |यह दूसरा वाक्य है॥ |क्या यह ठीक है? |जी हाँ। |",
        "th#สวัสดีครับ |วันนี้อากาศดีมาก |เราไปเที่ยวกันเถอะ |ขอบคุณครับ |",
        "ja#今日は晴れです。|「行こう。」|本当ですか？|はい！|彼は『終わり。』|次へ行く。|",
        "zh#今天天气好。|他说：\u201c走吧。\u201d|然后走了。|\u201c真的吗？\u201d|是的！！|",
        "ko#오늘은 맑습니다. |정말입니까? |네! |그는 집에 간다고 말했다. |",
        "auto#\uD83D\uDE00\uD83D\uDE00 \uD83D\uDE80! |\uD83D\uDC4B\uD83C\uDFFD\uD83D\uDE00. |\uD83D\uDE00? |"
      })
  void everyBoundary_isBetweenSentences(String language, String marked) {
    Set<Integer> ends = new TreeSet<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      for (String sentence : marked.split("\\|", -1)) {
        ends.add(text.append(sentence).length());
      }
    }
    // The last two chunks may have half as much, and the longest sentence is in reach of those.
    for (int limit : new int[] {360, 367, 410, 431}) {
      List<ChunkSpan> spans = TextSplitter.split(text.toString(), language, limit, 1_000_000);
      assertTrue(spans.size() > 3);
      for (int i = 1; i < spans.size(); i++) {
        int end = spans.get(i - 1).end();
        int start = spans.get(i).start();
        assertTrue(ends.contains(end), () -> limit + ": cut before " + at(text, end));
        assertTrue(ends.contains(start), () -> limit + ": repeated from " + at(text, start));
      }
    }
  }

  private static String at(StringBuilder text, int offset) {
    return text.substring(offset, Math.min(text.length(), offset + 20));
  }

  @Test
  void paragraphs_goBeforeSentences() {
    String text = "One two three four. Five six.\r\n \r\nSeven eight. Nine ten. Eleven. Twelve.";
    assertEquals("Seven eight.", secondSpan(text, "en", 44));
  }

  @Test
  void linesWithoutSentences_areCutBetweenLines() {
    String text =
        "alpha beta gamma\ndelta epsilon\nzeta eta theta\niota kappa lambda\nmu nu xi omicron";
    List<ChunkSpan> spans = TextSplitter.split(text, "en", 50, 1_000);
    assertEquals('\n', text.charAt(spans.get(0).end() - 1));
  }

  @Test
  void words_areCutBetweenThem() {
    String text =
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi "
            .repeat(5)
            .trim();
    for (ChunkSpan span : TextSplitter.split(text, "en", 60, 1_000)) {
      assertTrue(span.start() == 0 || text.charAt(span.start() - 1) == ' ', span.toString());
      assertTrue(
          span.end() == text.length() || text.charAt(span.end() - 1) == ' ', span.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"th", "auto", "en"})
  void thaiWithoutSpaces_isCutBetweenWordsOfTheDictionary(String language) {
    List<String> words = List.of("วัน", "นี้", "อากาศ", "ดี", "มาก", "เรา", "ไป", "เที่ยว", "กัน");
    Set<Integer> ends = new TreeSet<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      for (String word : words) {
        ends.add(text.append(word).length());
      }
    }
    List<ChunkSpan> spans = TextSplitter.split(text.toString(), language, 200, 1_000_000);
    assertTrue(spans.size() > 3);
    for (ChunkSpan span : spans) {
      assertTrue(ends.contains(span.end()), span.toString());
      assertTrue(span.start() == 0 || ends.contains(span.start()), span.toString());
    }
  }

  @Test
  void withoutAnyBoundary_threeTenthsAreRepeated() {
    List<ChunkSpan> spans = TextSplitter.split("x".repeat(1_000), null, 100, 1_000);
    for (int i = 1; i < spans.size() - 1; i++) {
      ChunkSpan before = spans.get(i - 1);
      assertEquals(30, before.end() - spans.get(i).start());
    }
  }

  @Test
  void unfinishedSentence_isRepeated() {
    String text = "It is so. " + "word ".repeat(14) + "and " + "more ".repeat(40) + "end.";
    ChunkSpan second = TextSplitter.split(text, "en", 100, 1_000).get(1);
    assertEquals(' ', text.charAt(second.start() - 1));
  }

  private static String secondSpan(String text, String language, int limit) {
    List<ChunkSpan> spans = TextSplitter.split(text, language, limit, 1_000);
    return text.substring(spans.get(0).end()).substring(0, 12);
  }
}
