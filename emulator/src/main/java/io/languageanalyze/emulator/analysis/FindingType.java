package io.languageanalyze.emulator.analysis;

import org.checkerframework.checker.nullness.qual.Nullable;

/** What can be found in a text, and what each vocabulary of the service calls it. */
enum FindingType {
  EMAIL("Email", null, "Email", "Email", "Email", 0.8),
  URL("URL", null, "URL", "URL", "URL", 0.8),
  IP("IPAddress", null, "IP", "IP", "IPAddress", 0.8),
  CREDIT_CARD(null, null, null, null, "CreditCardNumber", 0.85),
  IBAN(null, null, null, null, "InternationalBankingAccountNumber", 0.85),
  SSN(null, null, null, null, "USSocialSecurityNumber", 0.85),
  ADDRESS("Address", null, "Address", "Address", "Address", 0.85),
  AGE("Quantity", "Age", "Numeric", "Age", "Age", 0.8),
  DATE("DateTime", "Date", "Temporal", "Date", "DateTime", 0.8),
  TIME("DateTime", "Time", "Temporal", "Time", null, 0.8),
  ABA_ROUTING_NUMBER(null, null, null, null, "ABARoutingNumber", 0.75),
  PHONE("PhoneNumber", null, "PhoneNumber", "PhoneNumber", "PhoneNumber", 0.8),
  PERCENTAGE("Quantity", "Percentage", "Numeric", "Percentage", null, 0.8),
  CURRENCY("Quantity", "Currency", "Numeric", "Currency", null, 0.8),
  LENGTH("Quantity", "Dimension", "Numeric", "Length", null, 0.8),
  WEIGHT("Quantity", "Dimension", "Numeric", "Weight", null, 0.8),
  TEMPERATURE("Quantity", "Temperature", "Numeric", "Temperature", null, 0.8),
  PERSON("Person", null, "Person", "Person", "Person", 0.9),
  PERSON_TYPE("PersonType", null, "PersonType", "PersonType", "PersonType", 0.9),
  ORGANIZATION("Organization", null, "Organization", "Organization", "Organization", 0.9),
  PLACE("Location", "GPE", "Location", "GPE", null, 0.9),
  NUMBER("Quantity", "Number", "Numeric", "Number", null, 0.8);

  private final @Nullable String category;
  private final @Nullable String subcategory;
  private final @Nullable String laterCategory;
  private final @Nullable String laterType;
  private final @Nullable String piiCategory;
  private final double confidence;

  FindingType(
      @Nullable String category,
      @Nullable String subcategory,
      @Nullable String laterCategory,
      @Nullable String laterType,
      @Nullable String piiCategory,
      double confidence) {
    this.category = category;
    this.subcategory = subcategory;
    this.laterCategory = laterCategory;
    this.laterType = laterType;
    this.piiCategory = piiCategory;
    this.confidence = confidence;
  }

  /** The category of an entity, null for what is none. */
  @Nullable String category(ApiVersion version) {
    return version.tagsEntities() ? laterCategory : category;
  }

  @Nullable String subcategory() {
    return subcategory;
  }

  /** The finest name of an entity in versions that tag them. */
  @Nullable String laterType() {
    return laterType;
  }

  /** The category of personal information, null for what is none. */
  @Nullable String piiCategory(ApiVersion version) {
    return this == DATE && version.since("2025-11-01") ? "Date" : piiCategory;
  }

  /** Whether there is a number inside of it that is one of its own. */
  boolean hasAmount() {
    return this != NUMBER && laterCategory != null && laterCategory.equals("Numeric");
  }

  /** The category of personal information in a conversation, null for what is none. */
  @Nullable String conversationCategory(ApiVersion version) {
    return switch (this) {
      case PERSON -> version.since("2024-05-01") ? "Person" : "Name";
      case EMAIL -> "Email";
      case PHONE -> "Phone";
      case ADDRESS -> "Address";
      case CREDIT_CARD -> "CreditCard";
      case SSN -> "USSocialSecurityNumber";
      case IBAN, ABA_ROUTING_NUMBER, NUMBER -> "NumericIdentifier";
      default -> null;
    };
  }

  double confidence() {
    return confidence;
  }
}
