package io.languageanalyze.internal.view;

import io.languageanalyze.model.result.ConversationPii;
import io.languageanalyze.model.result.EntityResult;
import io.languageanalyze.model.result.LinkedEntities;
import io.languageanalyze.model.result.LinkedEntity;
import io.languageanalyze.model.result.LinkedEntityMatch;
import io.languageanalyze.model.result.PiiEntities;
import io.languageanalyze.model.result.PiiEntity;
import io.languageanalyze.model.result.RecognizedEntity;
import io.languageanalyze.model.result.RedactedItem;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The views of entities and personal data. */
public final class EntityTables {

  private static final String PII = "PiiEntityRecognition";
  private static final String CONVERSATION_PII = "ConversationalPIITask";

  public static final FlatTable<EntityResult, ?> ENTITIES =
      entity(
              FlatTable.<EntityResult, RecognizedEntity>of(
                  Column.text("task", EntityTables::kind),
                  EntityResult::getDocument,
                  EntityResult::getEntities),
              entity -> entity)
          .table();

  public static final FlatTable<PiiEntities, ?> REDACTED_TEXTS =
      FlatTable.of(PII, PiiEntities::getDocument)
          .textOrNull("redacted_text", PiiEntities::getRedactedText)
          .table();

  public static final FlatTable<LinkedEntities, ?> LINKED =
      FlatTable.<LinkedEntities, Mention>of(
              "EntityLinking", LinkedEntities::getDocument, EntityTables::mentions)
          .text("name", mention -> mention.entity().getName())
          .text("language", mention -> mention.entity().getLanguage())
          .textOrNull("id", mention -> mention.entity().getId())
          .text("url", mention -> mention.entity().getUrl())
          .text("data_source", mention -> mention.entity().getDataSource())
          .textOrNull("bing_id", mention -> mention.entity().getBingId())
          .text("text", mention -> mention.match().getText())
          .integer("offset", mention -> mention.match().getOffset())
          .integer("length", mention -> mention.match().getLength())
          .number("confidence_score", mention -> mention.match().getConfidenceScore())
          .table();

  public static final FlatTable<ConversationPii, ?> REDACTED_ITEMS =
      FlatTable.<ConversationPii, RedactedItem>of(
              CONVERSATION_PII, ConversationPii::getDocument, ConversationPii::getConversationItems)
          .text("item_id", RedactedItem::getId)
          .textOrNull("text", item -> item.getRedactedContent().getText())
          .textOrNull("lexical", item -> item.getRedactedContent().getLexical())
          .textOrNull("itn", item -> item.getRedactedContent().getItn())
          .textOrNull("masked_itn", item -> item.getRedactedContent().getMaskedItn())
          .table();

  public static final FlatTable<ConversationPii, ?> ITEM_ENTITIES =
      entity(
              FlatTable.<ConversationPii, ItemEntity>of(
                      CONVERSATION_PII, ConversationPii::getDocument, EntityTables::itemEntities)
                  .text("item_id", ItemEntity::itemId),
              ItemEntity::entity)
          .table();

  private EntityTables() {}

  private record Mention(LinkedEntity entity, LinkedEntityMatch match) {}

  private record ItemEntity(String itemId, PiiEntity entity) {}

  private static <T, F> Columns<T, F> entity(
      Columns<T, F> columns, Getter<F, RecognizedEntity> entity) {
    return columns
        .text("text", finding -> entity.get(finding).getText())
        .text("category", finding -> entity.get(finding).getCategory())
        .textOrNull("subcategory", finding -> entity.get(finding).getSubcategory())
        .textOrNull("type", finding -> entity.get(finding).getType())
        .integer("offset", finding -> entity.get(finding).getOffset())
        .integer("length", finding -> entity.get(finding).getLength())
        .number("confidence_score", finding -> entity.get(finding).getConfidenceScore())
        .textOrNull("mask", finding -> mask(entity.get(finding)));
  }

  private static @Nullable String mask(RecognizedEntity entity) {
    return entity instanceof PiiEntity pii ? pii.getMask() : null;
  }

  private static String kind(EntityResult result) {
    return result instanceof PiiEntities ? PII : "EntityRecognition";
  }

  private static List<Mention> mentions(LinkedEntities result) {
    List<Mention> mentions = new ArrayList<>();
    for (LinkedEntity entity : result.getEntities()) {
      entity.getMatches().forEach(match -> mentions.add(new Mention(entity, match)));
    }
    return mentions;
  }

  private static List<ItemEntity> itemEntities(ConversationPii result) {
    List<ItemEntity> entities = new ArrayList<>();
    for (RedactedItem item : result.getConversationItems()) {
      item.getEntities().forEach(entity -> entities.add(new ItemEntity(item.getId(), entity)));
    }
    return entities;
  }
}
