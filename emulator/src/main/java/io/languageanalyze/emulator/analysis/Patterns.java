package io.languageanalyze.emulator.analysis;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be recognized by its form. Quantifiers are bounded or possessive, so that the time is
 * linear in the length of the text whatever is in it.
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

  private static final String AMOUNT = "(?<![\\w.,])\\d{1,9}(?:[.,]\\d{1,9})?";

  private static final String DIGITS = "0123456789";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ";
  private static final String MONTH_INITIALS = "ADEFJMNOSadefjmnos";
  private static final String ANY = "";

  private static final List<Form> FORMS =
      List.of(
          form(
              FindingType.EMAIL,
              ANY,
              "(?<![\\p{L}0-9._%+-])[\\p{L}0-9._%+-]{1,64}+@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{2,63}){1,4}"),
          form(
              FindingType.URL,
              "hw",
              "(?:https?://|www\\.)[^\\s<>\"'()]{0,2000}[^\\s<>\"'().,;:!?]"),
          checked(
              FindingType.IP,
              DIGITS,
              "(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\.?\\d)",
              Checksums::isIpV4),
          form(
              FindingType.IP,
              DIGITS + "abcdefABCDEF",
              "(?i)(?<![:\\w])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![:\\w])"),
          checked(
              FindingType.IBAN,
              CAPITALS,
              "(?<!\\w)[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\\w)",
              Checksums::isIban),
          checked(
              FindingType.CREDIT_CARD,
              DIGITS,
              "(?<![\\d+])\\d(?:[ -]?\\d){12,18}(?!\\d)",
              Checksums::isCard),
          form(
              FindingType.SSN,
              DIGITS,
              "(?<![\\d-])(?!000|666)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])"),
          form(
              FindingType.ADDRESS,
              DIGITS,
              "(?<!\\w)\\d{1,5} (?:[A-Z]\\p{L}{1,30} ){1,3}" + STREET + "(?!\\w)"),
          form(
              FindingType.ADDRESS,
              CAPITALS,
              "(?<!\\p{L})\\p{Lu}\\p{Ll}{1,30}(?:straße|strasse|weg|platz|gasse|allee) \\d{1,4}[a-z]?(?!\\w)"),
          form(
              FindingType.ADDRESS,
              DIGITS,
              "(?<!\\w)\\d{1,4},? (?:rue|avenue|boulevard|place|quai) (?:de |du |des |la |le ){0,2}\\p{Lu}\\p{L}{1,30}"),
          form(
              FindingType.ADDRESS,
              "CAP",
              "(?:Calle|Avenida|Plaza|Paseo) (?:de |del |la ){0,2}\\p{Lu}\\p{L}{1,30},? \\d{1,4}(?!\\d)"),
          form(FindingType.AGE, DIGITS, "(?<!\\w)\\d{1,3}[- ]years?[- ]old(?!\\w)"),
          form(FindingType.DATE, DIGITS, "(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])"),
          form(
              FindingType.DATE,
              DIGITS,
              "(?<![\\d./])\\d{1,2}([./])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d/])"),
          form(
              FindingType.DATE,
              MONTH_INITIALS,
              "(?i)(?<!\\w)" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:, ?\\d{4})?(?!\\w)"),
          form(
              FindingType.DATE,
              DIGITS,
              "(?i)(?<!\\w)\\d{1,2}\\.?(?: de)? " + MONTH + "(?:(?: de)? \\d{4})?(?!\\w)"),
          form(FindingType.DATE, DIGITS, "(?<!\\d)\\d{4}年\\d{1,2}月\\d{1,2}日"),
          form(FindingType.TIME, DIGITS, "(?<![\\d:])\\d{1,2}:\\d{2}(?: ?[ap]m)?(?![\\d:])"),
          checked(
              FindingType.ABA_ROUTING_NUMBER,
              DIGITS,
              "(?<![\\d-])\\d{9}(?![\\d-])",
              Checksums::isRoutingNumber),
          form(
              FindingType.PERCENTAGE,
              DIGITS,
              "(?<![\\w.,])\\d{1,9}(?:[.,]\\d{1,9})? ?(?:%|percent(?!\\w))"),
          form(FindingType.CURRENCY, "$€£¥", "[$€£¥] ?\\d{1,12}(?:[.,]\\d{1,12}){0,4}"),
          form(
              FindingType.CURRENCY,
              DIGITS,
              "(?<![\\w.,])\\d{1,12}(?:[.,]\\d{1,12}){0,4} ?(?:€|(?:EUR|USD|GBP|dollars|euros?|Euro)(?!\\w))"),
          form(FindingType.LENGTH, DIGITS, AMOUNT + " ?(?:km|cm|mm|m|miles?|feet|inches)(?!\\w)"),
          form(FindingType.WEIGHT, DIGITS, AMOUNT + " ?(?:kg|mg|g|pounds)(?!\\w)"),
          form(FindingType.TEMPERATURE, DIGITS, AMOUNT + " ?°[CF](?!\\w)"),
          checked(
              FindingType.PHONE,
              DIGITS + "+(",
              "(?<![\\w+.,-])(?:\\+?\\d{1,4}[ ./-]?)?(?:\\(\\d{1,5}\\)[ ./-]?)?\\d{2,5}(?:[ ./-]\\d{2,7}){1,5}(?![\\w-])",
              Checksums::hasPhoneDigits),
          checked(
              FindingType.PHONE,
              DIGITS + "+(",
              "(?<![\\w+])\\+\\d{8,15}(?!\\d)",
              Checksums::hasPhoneDigits));

  private static final Form NUMBER =
      form(FindingType.NUMBER, DIGITS, "(?<![\\w.,])\\d{1,18}(?:[.,]\\d{1,18}){0,5}(?!\\w)");

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

  private static Form form(FindingType type, String triggers, String regex) {
    return checked(type, triggers, regex, match -> true);
  }

  private static Form checked(
      FindingType type, String triggers, String regex, Predicate<String> check) {
    return new Form(type, triggers, Pattern.compile(regex), check);
  }

  /**
   * Something with a form.
   *
   * @param type what it is
   * @param triggers the characters it can begin with, which spares trying it everywhere else
   * @param pattern its form
   * @param check what else must hold
   */
  private record Form(FindingType type, String triggers, Pattern pattern, Predicate<String> check) {

    void find(String text, Findings findings) {
      Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
      int i = 0;
      while (i < text.length()) {
        if (!canBegin(text, i) || !matcher.region(i, text.length()).lookingAt()) {
          i++;
          continue;
        }
        if (check.test(matcher.group())) {
          findings.add(type, matcher.start(), matcher.end());
        }
        i = matcher.end();
      }
    }

    /** Nothing begins in the middle of a word or of a number. */
    private boolean canBegin(String text, int i) {
      char c = text.charAt(i);
      if (!triggers.isEmpty() && triggers.indexOf(c) < 0) {
        return false;
      }
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      return !(Character.isDigit(c) && Character.isDigit(before))
          && !(Character.isLetter(c) && Character.isLetter(before));
    }
  }
}
