package io.languageanalyze.emulator;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told by its form. Quantifiers are bounded or possessive, so that the time is linear
 * in the length of the text whatever is in it.
 */
final class Patterns {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
          + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
          + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
          + "|diciembre)";
  private static final String STREET =
      "(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Square|Place)";

  private static final List<Form> FORMS =
      List.of(
          form(
              FindingType.EMAIL,
              "[\\p{L}0-9._%+-]{1,64}+@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{2,63}){1,4}"),
          form(FindingType.URL, "(?:https?://|www\\.)[^\\s<>\"'()]++(?<![.,;:!?])"),
          checked(
              FindingType.IP,
              "(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\.?\\d)",
              Checksums::isIpV4),
          form(FindingType.IP, "(?i)(?<![:\\w])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![:\\w])"),
          checked(
              FindingType.IBAN,
              "(?<!\\w)[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\\w)",
              Checksums::isIban),
          checked(
              FindingType.CREDIT_CARD,
              "(?<![\\d+])\\d(?:[ -]?\\d){12,18}(?!\\d)",
              Checksums::isCard),
          form(
              FindingType.SSN,
              "(?<![\\d-])(?!000|666)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])"),
          form(
              FindingType.ADDRESS,
              "(?<!\\w)\\d{1,5} (?:[A-Z]\\p{L}{1,30} ){1,3}" + STREET + "(?!\\w)"),
          form(
              FindingType.ADDRESS,
              "(?<!\\p{L})\\p{Lu}\\p{Ll}{1,30}(?:straße|strasse|weg|platz|gasse|allee) \\d{1,4}[a-z]?(?!\\w)"),
          form(
              FindingType.ADDRESS,
              "(?<!\\w)\\d{1,4},? (?:rue|avenue|boulevard|place|quai) (?:de |du |des |la |le ){0,2}\\p{Lu}\\p{L}{1,30}"),
          form(
              FindingType.ADDRESS,
              "(?:Calle|Avenida|Plaza|Paseo) (?:de |del |la ){0,2}\\p{Lu}\\p{L}{1,30},? \\d{1,4}(?!\\d)"),
          form(FindingType.AGE, "(?<!\\w)\\d{1,3}[- ]years?[- ]old(?!\\w)"),
          form(FindingType.DATE, "(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])"),
          form(
              FindingType.DATE, "(?<![\\d./])\\d{1,2}([./])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d/])"),
          form(
              FindingType.DATE,
              "(?i)(?<!\\w)" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:, ?\\d{4})?(?!\\w)"),
          form(
              FindingType.DATE,
              "(?i)(?<!\\w)\\d{1,2}\\.?(?: de)? " + MONTH + "(?:(?: de)? \\d{4})?(?!\\w)"),
          form(FindingType.DATE, "(?<!\\d)\\d{4}年\\d{1,2}月\\d{1,2}日"),
          form(FindingType.TIME, "(?<![\\d:])\\d{1,2}:\\d{2}(?: ?[ap]m)?(?![\\d:])"),
          checked(
              FindingType.ABA_ROUTING_NUMBER,
              "(?<![\\d-])\\d{9}(?![\\d-])",
              Checksums::isRoutingNumber),
          form(
              FindingType.PERCENTAGE,
              "(?<![\\w.,])\\d{1,9}(?:[.,]\\d{1,9})? ?(?:%|percent(?!\\w))"),
          form(FindingType.CURRENCY, "[$€£¥] ?\\d{1,12}(?:[.,]\\d{1,12}){0,4}"),
          form(
              FindingType.CURRENCY,
              "(?<![\\w.,])\\d{1,12}(?:[.,]\\d{1,12}){0,4} ?(?:€|(?:EUR|USD|GBP|dollars|euros?|Euro)(?!\\w))"),
          checked(
              FindingType.PHONE,
              "(?<![\\w+.,-])(?:\\+?\\d{1,4}[ ./-]?)?(?:\\(\\d{1,5}\\)[ ./-]?)?\\d{2,5}(?:[ ./-]\\d{2,7}){1,5}(?![\\w-])",
              Checksums::hasPhoneDigits),
          checked(FindingType.PHONE, "(?<![\\w+])\\+\\d{8,15}(?!\\d)", Checksums::hasPhoneDigits));

  private static final Form NUMBER =
      form(FindingType.NUMBER, "(?<![\\w.,])\\d{1,18}(?:[.,]\\d{1,18}){0,5}(?!\\w)");

  private Patterns() {}

  /** Adds what has a form of its own. */
  static void find(String text, Findings findings) {
    for (Form form : FORMS) {
      form.find(text, findings);
    }
  }

  /** Adds numbers; to be done last, because most other things have numbers in them. */
  static void findNumbers(String text, Findings findings) {
    NUMBER.find(text, findings);
  }

  private static Form form(FindingType type, String regex) {
    return checked(type, regex, match -> true);
  }

  private static Form checked(FindingType type, String regex, Predicate<String> check) {
    return new Form(type, Pattern.compile(regex), check);
  }

  private record Form(FindingType type, Pattern pattern, Predicate<String> check) {
    void find(String text, Findings findings) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (check.test(matcher.group())) {
          findings.add(type, matcher.start(), matcher.end());
        }
      }
    }
  }
}
