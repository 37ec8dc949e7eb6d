package io.languageanalyze.testing;

import java.util.List;
import java.util.Random;

/** Random texts of samples of many scripts, and of what makes cutting hard. */
public final class MixedText {

  private static final List<String> SAMPLES =
      List.of(
          "The quick brown fox. It jumps over Dr. Smith! ",
          "word ",
          "\"quoted\\path\" ",
          "吾輩は猫である。名前はまだ無い。",
          "هل أنت بخير؟ نعم أنا بخير. ",
          "สวัสดีครับวันนี้อากาศดีมาก เราไปเที่ยวกันเถอะ ",
          "यह पहला वाक्य है। ",
          "မြန်မာစာ ကောင်း။ ",
          "각하 ᄀ각ᄀ각 ",
          "e\u0301o\u0308\u0323",
          "Z\u0335\u0308\u0307\u20DD\u0316\u0317\u0318\u0319\u031C\u031D\u031E\u031F\u0320",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
          "\uD83D\uDC4B\uD83C\uDFFD",
          "\uD83D\uDE00",
          "\uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7",
          "\r\n",
          "\n",
          "\n \n",
          "\u2029",
          "\u0001\u0007\t",
          " \u0301\u0302",
          " \u200D",
          "\u00A0",
          "           ",
          "x\u200D\u200D\u200D\u200D\u200D\u200D\u200D\u200D\u200D\u200D\u200D\u200D\u200D");

  private MixedText() {}

  /** A text of about {@code length} characters in which a sample is often repeated. */
  public static String of(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      String sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
      int most = random.nextInt(8) == 0 ? 1 + length / 2 / sample.length() : 4;
      text.append(sample.repeat(1 + random.nextInt(most)));
    }
    return text.toString();
  }
}
