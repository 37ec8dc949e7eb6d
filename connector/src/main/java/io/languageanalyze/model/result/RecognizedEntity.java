package io.languageanalyze.model.result;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What an {@link Entity} and a {@link PiiEntity} have in common. */
public sealed interface RecognizedEntity permits Entity, PiiEntity {

  /** The text of the entity, as in the document. */
  String getText();

  /** The category, such as {@code Location}. */
  String getCategory();

  /** The subcategory, such as {@code City}; null if there is none. */
  @Nullable String getSubcategory();

  /** The most specific category that applies; null if the api-version does not return it. */
  @Nullable String getType();

  /** All categories that apply; empty if the api-version does not return them. */
  List<EntityTag> getTags();

  /** The offset in the document, in the task's string index type. */
  int getOffset();

  /** The length, in the task's string index type. */
  int getLength();

  /** The confidence score, from 0 to 1. */
  double getConfidenceScore();
}
