package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What an entity means in numbers: its {@code metadata}. */
final class EntityMetadata {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:[.,]\\d{1,18}){0,5}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2}) ?([ap]m)?");

  /** Sign or word: the unit's name, then its code in ISO 4217. */
  private static final Map<String, String[]> CURRENCIES =
      Map.of(
          "$", new String[] {"Dollar", "USD"},
          "dollars", new String[] {"Dollar", "USD"},
          "usd", new String[] {"United States dollar", "USD"},
          "€", new String[] {"Euro", "EUR"},
          "eur", new String[] {"Euro", "EUR"},
          "euro", new String[] {"Euro", "EUR"},
          "euros", new String[] {"Euro", "EUR"},
          "£", new String[] {"Pound", "GBP"},
          "gbp", new String[] {"British pound", "GBP"},
          "¥", new String[] {"Yen", "JPY"});

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("km", "Kilometer"),
          Map.entry("m", "Meter"),
          Map.entry("cm", "Centimeter"),
          Map.entry("mm", "Millimeter"),
          Map.entry("miles", "Mile"),
          Map.entry("mile", "Mile"),
          Map.entry("feet", "Foot"),
          Map.entry("inches", "Inch"),
          Map.entry("kg", "Kilogram"),
          Map.entry("g", "Gram"),
          Map.entry("mg", "Milligram"),
          Map.entry("pounds", "Pound"),
          Map.entry("°c", "Celsius"),
          Map.entry("°f", "Fahrenheit"));

  private EntityMetadata() {}

  /** Adds the metadata of an entity that reads {@code text}, if it can be recognized. */
  static void put(ObjectNode entity, FindingType type, String text) {
    switch (type) {
      case NUMBER -> putNumber(entity, text.matches("\\d+") ? "Integer" : "Decimal", text);
      case PERCENTAGE -> putNumber(entity, "Percent", text);
      case AGE -> entity.set("metadata", measure(entity, "AgeMetadata", text).put("unit", "Year"));
      case LENGTH -> putMeasure(entity, "LengthMetadata", text);
      case WEIGHT -> putMeasure(entity, "WeightMetadata", text);
      case TEMPERATURE -> putMeasure(entity, "TemperatureMetadata", text);
      case CURRENCY -> putCurrency(entity, text);
      case DATE -> putMoment(entity, "DateMetadata", DAY.matcher(text).matches() ? text : null, "");
      case TIME -> putMoment(entity, "TimeMetadata", clock(text), "T");
      default -> {}
    }
  }

  /** The text of the amount in {@code text}, as positions in it; null if there is none. */
  static @Nullable Span amount(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
  }

  private static void putNumber(ObjectNode entity, String kind, String text) {
    ObjectNode metadata = measure(entity, "NumberMetadata", text);
    entity.set("metadata", metadata.put("numberKind", kind));
  }

  private static void putMeasure(ObjectNode entity, String kind, String text) {
    ObjectNode metadata = measure(entity, kind, text);
    entity.set("metadata", metadata.put("unit", UNITS.getOrDefault(unit(text), "Unspecified")));
  }

  private static void putCurrency(ObjectNode entity, String text) {
    ObjectNode metadata = measure(entity, "CurrencyMetadata", text);
    String[] currency = CURRENCIES.get(unit(text));
    metadata.put("unit", currency == null ? "Unspecified" : currency[0]);
    if (currency != null) {
      metadata.put("iso4217", currency[1]);
    }
    entity.set("metadata", metadata);
  }

  private static void putMoment(
      ObjectNode entity, String kind, @Nullable String value, String timexPrefix) {
    if (value != null) {
      ObjectNode metadata = entity.putObject("metadata").put("metadataKind", kind);
      metadata
          .putArray("dateValues")
          .addObject()
          .put("timex", timexPrefix + value)
          .put("value", value);
    }
  }

  private static ObjectNode measure(ObjectNode entity, String kind, String text) {
    Span amount = amount(text);
    double value = amount == null ? 0 : parse(text.substring(amount.start(), amount.end()));
    return entity.objectNode().put("metadataKind", kind).put("value", value);
  }

  private static String unit(String text) {
    return AMOUNT.matcher(text).replaceFirst("").strip().toLowerCase(Locale.ROOT);
  }

  /** The last sign before one or two digits, or the only dot, separates the decimals. */
  private static double parse(String amount) {
    int last = Math.max(amount.lastIndexOf('.'), amount.lastIndexOf(','));
    boolean single = amount.indexOf('.') == last && amount.indexOf(',') < 0;
    boolean decimals = last >= 0 && (single || amount.length() - last <= 3);
    String whole = (decimals ? amount.substring(0, last) : amount).replaceAll("[.,]", "");
    return Double.parseDouble(decimals ? whole + "." + amount.substring(last + 1) : whole);
  }

  private static @Nullable String clock(String text) {
    Matcher matcher = CLOCK.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    int hour = Integer.parseInt(matcher.group(1));
    String half = matcher.group(3);
    int shifted = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
    return (shifted < 10 ? "0" : "") + shifted + ":" + matcher.group(2) + ":00";
  }
}
