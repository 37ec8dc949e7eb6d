package io.languageanalyze.emulator.analysis;

import java.math.BigInteger;

/** Tells numbers that mean something from those that only seem so. */
final class Checksums {
  private Checksums() {}

  /** Luhn's checksum over 13 to 19 digits that are not all the same. */
  static boolean isCard(String text) {
    String digits = digits(text);
    if (digits.length() < 13 || digits.length() > 19 || digits.chars().distinct().count() == 1) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2;
      sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** Remainder 1 modulo 97 after the first four characters have gone to the end. */
  static boolean isIban(String text) {
    String compact = text.replace(" ", "");
    if (compact.length() < 15 || compact.length() > 34) {
      return false;
    }
    StringBuilder number = new StringBuilder();
    String turned = compact.substring(4) + compact.substring(0, 4);
    turned.chars().forEach(c -> number.append(Character.digit(c, 36)));
    return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  /** Weights 3, 7, 1 over nine digits. */
  static boolean isRoutingNumber(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += (text.charAt(i) - '0') * (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1);
    }
    return sum > 0 && sum % 10 == 0;
  }

  static boolean isIpV4(String text) {
    for (String part : text.split("\\.", -1)) {
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  /** As many digits as telephone numbers have. */
  static boolean hasPhoneDigits(String text) {
    int count = digits(text).length();
    return count >= 7 && count <= 15;
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
