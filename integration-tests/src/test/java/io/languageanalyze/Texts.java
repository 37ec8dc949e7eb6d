package io.languageanalyze;

import io.languageanalyze.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts for load: sentences of a small vocabulary, drawn from a seed. */
final class Texts {

  private static final List<String> SENTENCES =
      List.of(
          "The room was clean and the staff were very friendly.",
          "Breakfast was cold, and nobody apologized for it.",
          "Please call Maria Lopez at 555-0142 about the broken lamp.",
          "My card 4111 1111 1111 1111 was charged twice on 3 March 2025.",
          "We loved the view of the lake from the balcony.",
          "The delivery to 12 Garden Street arrived two days late.",
          "Write to jonas.weber@example.com for the invoice.",
          "The battery is excellent, but the screen is far too dark.",
          "Nothing worked as promised, I want my money back.",
          "Thank you for the quick help, it was a great experience.");

  private Texts() {}

  /** {@code count} documents of about 300 characters. */
  static List<Document> brief(int count) {
    SplittableRandom random = new SplittableRandom(7);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(Document.of("doc-" + i, text(random, random.nextInt(250, 350))));
    }
    return documents;
  }

  /** 85 % short, 12 % of 2,000 to 20,000, 3 % of 20,000 to 100,000 characters. */
  static List<Document> mixed(int count) {
    SplittableRandom random = new SplittableRandom(11);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int draw = random.nextInt(100);
      int length =
          draw < 85
              ? random.nextInt(200, 400)
              : draw < 97 ? random.nextInt(2_000, 20_001) : random.nextInt(20_000, 100_001);
      documents.add(Document.of("doc-" + i, text(random, length)));
    }
    return documents;
  }

  private static String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder(length + 80);
    while (text.length() < length) {
      text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
    }
    text.setLength(length - 1);
    return text.append('.').toString();
  }
}
