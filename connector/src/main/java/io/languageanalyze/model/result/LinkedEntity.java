package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/** An entry of a knowledge base that a text mentions. */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class LinkedEntity extends Value {

  @SchemaCreate
  @JsonCreator
  static LinkedEntity create(
      String name,
      @Nullable List<LinkedEntityMatch> matches,
      String language,
      @Nullable String id,
      String url,
      String dataSource,
      @Nullable String bingId) {
    return new AutoValue_LinkedEntity(
        name,
        matches == null ? List.of() : List.copyOf(matches),
        language,
        id,
        url,
        dataSource,
        bingId);
  }

  /** The title of the entry. */
  @SchemaFieldNumber("0")
  public abstract String getName();

  /** The places where the text mentions the entry. */
  @SchemaFieldNumber("1")
  public abstract List<LinkedEntityMatch> getMatches();

  /** The language of the entry, such as {@code en}. */
  @SchemaFieldNumber("2")
  public abstract String getLanguage();

  /** The id of the entry in the knowledge base. */
  @SchemaFieldNumber("3")
  public abstract @Nullable String getId();

  /** The URL of the entry. */
  @SchemaFieldNumber("4")
  public abstract String getUrl();

  /** The knowledge base, such as {@code Wikipedia}. */
  @SchemaFieldNumber("5")
  public abstract String getDataSource();

  /** The id of the entry in the Bing Entity Search API. */
  @SchemaFieldNumber("6")
  public abstract @Nullable String getBingId();
}
