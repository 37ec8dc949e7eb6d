package io.languageanalyze.internal.merge;

import io.languageanalyze.internal.text.TextElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random text in one of many scripts, with names, numbers and addresses at known places. */
final class NamedText {

  /**
   * How a script writes: what it puts between words, how it ends a sentence, its words and names.
   */
  private record Script(String blank, String stop, List<String> words, List<String> names) {}

  private static final List<Script> SCRIPTS =
      List.of(
          new Script(
              " ",
              ". ",
              List.of("and", "the", "report", "went", "over", "Monday", "it's", "e.g.", "3.14"),
              List.of("Ann Lee", "Prof. Dr. Maria de la Cruz y Ortega", "Bob")),
          new Script(
              " ",
              ". ",
              List.of("und", "der", "Vertrag", "über", "Straßenbahn", "z.B.", "Haus"),
              List.of("Jürgen von der Höhe", "Bundesministerium für Umwelt und Naturschutz")),
          new Script(
              "",
              "。",
              List.of("今日は", "晴れ", "です", "から", "行きます", "コンピューター"),
              List.of("山田太郎", "ジョン・スミス", "東京都千代田区永田町一丁目七番一号")),
          new Script("", "。", List.of("今天", "我们", "在", "公司", "开会"), List.of("王小明", "北京市海淀区")),
          new Script(
              " ",
              "؟ ",
              List.of("هل", "ذهب", "إلى", "المدرسة", "می‌خواهم"),
              List.of("محمد بن سلمان")),
          new Script(" ", "। ", List.of("यह", "पहला", "वाक्य", "है"), List.of("राम प्रसाद शर्मा")),
          new Script("", " ", List.of("วันนี้", "อากาศ", "ดี", "มาก", "เรา"), List.of("สมชายใจดี")),
          new Script(" ", ". ", List.of("오늘은", "맑습니다", "집에"), List.of("김 철수")),
          new Script(
              "",
              "! ",
              List.of("\uD83D\uDE00", "\uD83D\uDC4B\uD83C\uDFFD", " ok ", "e\u0301 "),
              List.of("\uD835\uDC9C\uD835\uDCB7 \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80")));

  private static final List<String> ANYWHERE =
      List.of(
          "person%d.%d@mail-%d.example.com",
          "+49 (0) 30 %d %d %d",
          "4111 1111 1111 %d%d%d",
          "DE89 3704 0044 0532 %d%d %d",
          "https://www.example.com/a/b/c?id=%d&name=%d#%d",
          "No. %d, Apartment %d, North Martin Luther King Boulevard, Minneapolis, MN 5540%d");

  private final Random random;
  private final Script script;
  private final int longestSentence;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> entities = new ArrayList<>();
  private int sentence;

  private NamedText(Random random, int longestSentence) {
    this.random = random;
    this.script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    this.longestSentence = longestSentence;
  }

  /**
   * A text.
   *
   * @param length in UTF-16 code units, about
   * @param longestSentence in UTF-16 code units, about
   */
  static NamedText of(Random random, int length, int longestSentence) {
    NamedText made = new NamedText(random, longestSentence);
    while (made.text.length() < length) {
      made.addSomething();
    }
    return made;
  }

  String text() {
    return text.toString();
  }

  List<Span> entities() {
    return entities;
  }

  private void addSomething() {
    if (text.length() - sentence > longestSentence) {
      text.append(random.nextInt(5) == 0 ? script.stop() + "\n\n" : script.stop());
      sentence = text.length();
    } else if (random.nextInt(8) == 0) {
      addEntity();
    } else if (longestSentence > 500 && random.nextInt(2_000) == 0) {
      text.append("x0+/".repeat(random.nextInt(2_000))).append(' ');
    } else {
      text.append(script.words().get(random.nextInt(script.words().size()))).append(script.blank());
    }
  }

  private void addEntity() {
    boolean hasBlank = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    boolean anywhere = random.nextInt(3) > 0;
    if (anywhere && !hasBlank && random.nextBoolean()) {
      text.append(' ');
    }
    int start = text.length();
    text.append(anywhere ? anywhere() : script.names().get(random.nextInt(script.names().size())));
    entities.add(new Span(start, text.length()));
    text.append(script.blank());
  }

  private String anywhere() {
    if (longestSentence > 500 && random.nextInt(10) == 0) {
      return random.nextBoolean() ? url() : longest();
    }
    String form = ANYWHERE.get(random.nextInt(ANYWHERE.size()));
    return form.formatted(random.nextInt(10), random.nextInt(10), random.nextInt(10));
  }

  private String url() {
    return "https://example.com/" + "abc/".repeat(random.nextInt(100)) + "end";
  }

  // As long as what is recognized may be.
  private String longest() {
    StringBuilder longest = new StringBuilder("The ");
    while (TextElements.count(longest) < 190) {
      longest.append(script.words().get(random.nextInt(script.words().size()))).append(' ');
    }
    return longest.append("end").toString();
  }
}
