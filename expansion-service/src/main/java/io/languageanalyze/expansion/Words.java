package io.languageanalyze.expansion;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants by the words of the configuration, which are in lower case. */
final class Words {

  private Words() {}

  static <E extends Enum<E>> E constant(Class<E> type, String key, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: \"%s\" is not allowed; allowed are %s"
                        .formatted(
                            key,
                            word,
                            Arrays.stream(type.getEnumConstants())
                                .map(Words::word)
                                .collect(Collectors.joining(", ")))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
