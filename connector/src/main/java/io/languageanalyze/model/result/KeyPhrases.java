package io.languageanalyze.model.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.auto.value.AutoValue;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Value;
import java.util.List;
import org.apache.beam.sdk.schemas.AutoValueSchema;
import org.apache.beam.sdk.schemas.annotations.DefaultSchema;
import org.apache.beam.sdk.schemas.annotations.SchemaCreate;
import org.apache.beam.sdk.schemas.annotations.SchemaFieldNumber;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The key phrases of a document.
 *
 * <p>For a split document: the key phrases of all chunks, each once, in order of first occurrence.
 */
@AutoValue
@DefaultSchema(AutoValueSchema.class)
public abstract class KeyPhrases extends Value {

  @SchemaCreate
  @JsonCreator
  static KeyPhrases create(DocumentInfo document, @Nullable List<String> keyPhrases) {
    return new AutoValue_KeyPhrases(
        document, keyPhrases == null ? List.of() : List.copyOf(keyPhrases));
  }

  /** The document that was analyzed. */
  @SchemaFieldNumber("0")
  public abstract DocumentInfo getDocument();

  /** The key phrases, in the service's order. */
  @SchemaFieldNumber("1")
  public abstract List<String> getKeyPhrases();

  @Override
  protected String label() {
    return getDocument().getId() + ", keyPhrases=" + getKeyPhrases().size();
  }
}
