package io.languageanalyze.expansion;

import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reads conversations from rows: {@code id}, {@code conversation_items}, and optionally {@code
 * language} and {@code domain}. An item has {@code participant_id} and {@code text}, and optionally
 * {@code id}, {@code role} and {@code language}.
 */
final class RowsToConversations extends PTransform<PCollection<Row>, PCollection<Conversation>> {

  private static final long serialVersionUID = 1L;
  private static final String ITEMS = "conversation_items";

  private final List<String> metadataFields;

  RowsToConversations(Configuration given) {
    this.metadataFields = given.texts("metadata_fields");
  }

  @Override
  public PCollection<Conversation> expand(PCollection<Row> input) {
    Schema schema = input.getSchema();
    InputFields.requireText(schema, "id", "input");
    InputFields.require(schema, ITEMS, "input");
    FieldType items = schema.getField(ITEMS).getType().getCollectionElementType();
    Schema item = items == null ? null : items.getRowSchema();
    if (item == null) {
      throw new IllegalArgumentException(
          "input: the field \"%s\" must be a list of rows".formatted(ITEMS));
    }
    InputFields.requireText(item, "participant_id", ITEMS);
    InputFields.requireText(item, "text", ITEMS);
    metadataFields.forEach(field -> InputFields.require(schema, field, "metadata_fields"));
    return input.apply(
        "Read conversations",
        MapElements.into(TypeDescriptor.of(Conversation.class))
            .via((SerializableFunction<Row, Conversation>) this::conversation));
  }

  private Conversation conversation(Row row) {
    List<ConversationItem> items = new ArrayList<>();
    Collection<Row> given = row.getArray(ITEMS);
    if (given != null) {
      given.forEach(each -> items.add(item(each)));
    }
    Conversation conversation =
        Conversation.of(textOr(row, "id", ""), items)
            .withMetadata(InputFields.metadata(row, metadataFields));
    String language = text(row, "language");
    String domain = text(row, "domain");
    conversation = language == null ? conversation : conversation.withLanguage(language);
    return domain == null ? conversation : conversation.withDomain(domain);
  }

  private static ConversationItem item(Row row) {
    ConversationItem item =
        ConversationItem.of(textOr(row, "participant_id", ""), textOr(row, "text", ""));
    String id = text(row, "id");
    String role = text(row, "role");
    String language = text(row, "language");
    item = id == null ? item : item.withId(id);
    item = role == null ? item : item.withRole(role);
    return language == null ? item : item.withLanguage(language);
  }

  private static @Nullable String text(Row row, String field) {
    String value = row.getSchema().hasField(field) ? row.getString(field) : null;
    return value == null || value.isBlank() ? null : value;
  }

  private static String textOr(Row row, String field, String other) {
    String value = row.getString(field);
    return value == null ? other : value;
  }
}
