package io.languageanalyze.model.result;

import io.languageanalyze.model.DocumentInfo;
import java.util.List;

/** A result that lists entities of a document: {@link Entities} or {@link PiiEntities}. */
public sealed interface EntityResult permits Entities, PiiEntities {

  /** The document that was analyzed. */
  DocumentInfo getDocument();

  /** The entities, in the service's order. */
  List<? extends RecognizedEntity> getEntities();
}
