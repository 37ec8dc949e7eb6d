package io.languageanalyze.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A text to analyze, with the caller's id. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class Document extends Value implements AnalysisInput {

  private static final int ID_BYTES = 16;

  /** Creates a document whose id is the first 32 hexadecimal digits of the SHA-256 of its text. */
  public static Document of(String text) {
    return of(digest(text), text);
  }

  /**
   * Creates a document with the caller's id.
   *
   * @param id copied to the results, never sent to the service
   * @param text at most 125,000 text elements. A longer text becomes a dead letter or is split
   *     ({@link LongDocuments}); a blank text becomes a dead letter
   */
  public static Document of(String id, String text) {
    return create(id, text, null, Map.of());
  }

  @SchemaCreate
  @JsonCreator
  static Document create(
      String id, String text, @Nullable String language, @Nullable Map<String, String> metadata) {
    return new AutoValue_Document(
        id, text, language, metadata == null ? Map.of() : Map.copyOf(metadata));
  }

  @Override
  @SchemaFieldNumber("0")
  public abstract String getId();

  /** The text to analyze. */
  @SchemaFieldNumber("1")
  public abstract String getText();

  /** The language of the text; null for the default language of the transform. */
  @SchemaFieldNumber("2")
  public abstract @Nullable String getLanguage();

  @Override
  @SchemaFieldNumber("3")
  public abstract Map<String, String> getMetadata();

  /**
   * Returns a copy with this language.
   *
   * @param language a language code such as {@code de} or {@code zh-hans}, or {@code auto} to let
   *     the service detect it (api-version 2024-11-01 and later)
   */
  public Document withLanguage(String language) {
    return create(getId(), getText(), language, getMetadata());
  }

  /** Returns a copy with this metadata, which replaces the former metadata. */
  public Document withMetadata(Map<String, String> metadata) {
    return create(getId(), getText(), getLanguage(), metadata);
  }

  @Override
  protected String label() {
    return getId();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
