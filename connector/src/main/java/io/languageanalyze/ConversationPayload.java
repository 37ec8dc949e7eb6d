package io.languageanalyze;

import com.fasterxml.jackson.core.JsonGenerator;
import io.languageanalyze.internal.join.Layout;
import io.languageanalyze.internal.text.Piece;
import io.languageanalyze.internal.text.Place;
import io.languageanalyze.internal.text.TextElements;
import io.languageanalyze.internal.text.TurnCutter;
import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.WordTiming;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A talk and its turns. */
final class ConversationPayload extends Payload<Conversation> {

  private static final long serialVersionUID = 1L;
  // The service demands a language where it takes none from a text.
  private static final String LANGUAGE = "en";
  private static final int COMMA = 1;
  // What tells the pieces of a turn apart.
  private static final int ID_SUFFIX = 100;

  private final ConversationRules rules;

  ConversationPayload() {
    this(ConversationRules.NONE);
  }

  private ConversationPayload(ConversationRules rules) {
    this.rules = rules;
  }

  @Override
  ConversationPayload asked(String apiVersion, List<? extends Task<?, ?>> tasks) {
    return new ConversationPayload(ConversationRules.of(apiVersion, tasks));
  }

  @Override
  String noun() {
    return "conversation";
  }

  @Override
  boolean isBlank(Conversation conversation) {
    return conversation.getConversationItems().stream()
        .flatMap(ConversationPayload::forms)
        .allMatch(String::isBlank);
  }

  @Override
  @Nullable String fault(Conversation conversation) {
    List<ConversationItem> items = conversation.getConversationItems();
    for (int i = 0; rules.needsRoles() && i < items.size(); i++) {
      String role = items.get(i).getRole();
      if (!"agent".equalsIgnoreCase(role) && !"customer".equalsIgnoreCase(role)) {
        return "has %s for its item %d; summaries of issue and resolution need withRole(\"agent\") or withRole(\"customer\") on each item, or an api-version from 2025-05-15-preview on"
            .formatted(role == null ? "no role" : "another role than these", i + 1);
      }
    }
    return null;
  }

  @Override
  boolean hasLongItem(Conversation conversation) {
    return conversation.getConversationItems().stream()
        .anyMatch(item -> textElements(item) > rules.itemTextElements());
  }

  /** The forms of a turn say the same thing: the longest one counts. */
  @Override
  int textElements(Conversation conversation) {
    return conversation.getConversationItems().stream()
        .mapToInt(ConversationPayload::textElements)
        .sum();
  }

  private static int textElements(ConversationItem item) {
    return forms(item).mapToInt(TextElements::count).max().orElse(0);
  }

  @Override
  List<Words> words(Conversation conversation) {
    List<Words> all = new ArrayList<>();
    List<ConversationItem> items = conversation.getConversationItems();
    for (int i = 0; i < items.size(); i++) {
      String where = "item " + (i + 1);
      ConversationItem item = items.get(i);
      forms(item).forEach(form -> all.add(new Words(where, form)));
      all.add(new Words(where, idOf(item, i)));
      all.add(new Words(where, item.getParticipantId()));
      item.getWordLevelTimings().forEach(timing -> all.add(new Words(where, timing.getWord())));
    }
    return all;
  }

  @Override
  void write(Conversation conversation, @Nullable String defaultLanguage, JsonGenerator json)
      throws IOException {
    write(conversation, numbered(conversation), defaultLanguage, json);
  }

  /** The items, each with an id. */
  private static List<ConversationItem> numbered(Conversation conversation) {
    List<ConversationItem> numbered = new ArrayList<>();
    for (ConversationItem item : conversation.getConversationItems()) {
      numbered.add(item.withId(idOf(item, numbered.size())));
    }
    return numbered;
  }

  private static String language(Conversation conversation, @Nullable String defaultLanguage) {
    String fallback = defaultLanguage == null ? LANGUAGE : defaultLanguage;
    return Objects.requireNonNullElse(conversation.getLanguage(), fallback);
  }

  private static void write(
      Conversation conversation,
      List<ConversationItem> items,
      @Nullable String defaultLanguage,
      JsonGenerator json)
      throws IOException {
    json.writeStringField("language", language(conversation, defaultLanguage));
    boolean transcript = conversation.hasTranscript();
    json.writeStringField("modality", transcript ? "transcript" : "text");
    writeIfGiven(json, "domain", conversation.getDomain());
    json.writeArrayFieldStart("conversationItems");
    for (ConversationItem item : items) {
      write(item, transcript, json);
    }
    json.writeEndArray();
  }

  @Override
  Division divide(
      Conversation conversation,
      @Nullable String defaultLanguage,
      int maxTextElements,
      int maxBytes)
      throws IndivisibleException {
    int frame = encode(conversation, List.of(), defaultLanguage).length;
    int room = maxBytes - frame;
    ToIntFunction<ConversationItem> bytesOf =
        item -> encode(conversation, List.of(item), defaultLanguage).length - frame + COMMA;
    LongTurns.Sent sent =
        withoutLongTurns(conversation, defaultLanguage, maxTextElements, room, bytesOf);
    List<ConversationItem> items = sent.items();
    int[] textElements = items.stream().mapToInt(ConversationPayload::textElements).toArray();
    int[] bytes = items.stream().mapToInt(bytesOf).toArray();
    refuseLongTurn(sent.places(), textElements, bytes, maxTextElements, room);
    List<Encoded> parts = new ArrayList<>();
    List<Layout.Stretch> stretches = new ArrayList<>();
    int before = 0;
    for (Piece turns : TurnCutter.cut(textElements, bytes, maxTextElements, room)) {
      int size = IntStream.range(turns.start(), turns.end()).map(i -> textElements[i]).sum();
      List<ConversationItem> ofPart = items.subList(turns.start(), turns.end());
      parts.add(new Encoded(encode(conversation, ofPart, defaultLanguage), size));
      stretches.add(new Layout.Stretch(place(before), place(before + size), null));
      before += size;
    }
    return new Division(parts, new Layout(stretches, sent.turns()));
  }

  private LongTurns.Sent withoutLongTurns(
      Conversation conversation,
      @Nullable String defaultLanguage,
      int maxTextElements,
      int maxBytes,
      ToIntFunction<ConversationItem> size) {
    return new LongTurns(
            language(conversation, defaultLanguage),
            Math.min(rules.itemTextElements(), maxTextElements),
            rules.masksByLength(),
            item -> maxBytes - ID_SUFFIX - size.applyAsInt(TurnForms.without(item)))
        .divide(numbered(conversation));
  }

  private static void refuseLongTurn(
      List<Integer> places, int[] textElements, int[] bytes, int maxTextElements, int maxBytes)
      throws IndivisibleException {
    for (int i = 0; i < bytes.length; i++) {
      if (textElements[i] > maxTextElements || bytes[i] > maxBytes) {
        throw new IndivisibleException(
            "cannot be divided: its item %d alone has %,d text elements and %,d bytes in a request; a job takes %,d and %,d"
                .formatted(
                    places.get(i) + 1, textElements[i], bytes[i], maxTextElements, maxBytes));
      }
    }
  }

  // Offsets count within a turn: only the sizes of the parts are ever asked for.
  private static Place place(int textElements) {
    return new Place(textElements, textElements, textElements);
  }

  private static byte[] encode(
      Conversation conversation, List<ConversationItem> items, @Nullable String defaultLanguage) {
    return encode(json -> write(conversation, items, defaultLanguage, json));
  }

  private static void write(ConversationItem item, boolean transcript, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", String.valueOf(item.getId()));
    json.writeStringField("participantId", item.getParticipantId());
    writeIfGiven(json, "role", item.getRole());
    writeIfGiven(json, "language", item.getLanguage());
    json.writeStringField("text", item.getText());
    if (transcript) {
      writeSpoken(item, json);
    }
    json.writeEndObject();
  }

  // All forms are required in a transcript; empty ones are taken.
  private static void writeSpoken(ConversationItem item, JsonGenerator json) throws IOException {
    json.writeStringField("lexical", Objects.requireNonNullElse(item.getLexical(), ""));
    json.writeStringField("itn", Objects.requireNonNullElse(item.getItn(), ""));
    json.writeStringField("maskedItn", Objects.requireNonNullElse(item.getMaskedItn(), ""));
    if (!item.getWordLevelTimings().isEmpty()) {
      json.writeArrayFieldStart("wordLevelTimings");
      for (WordTiming timing : item.getWordLevelTimings()) {
        json.writeStartObject();
        json.writeStringField("word", timing.getWord());
        json.writeNumberField("offset", timing.getOffset());
        json.writeNumberField("duration", timing.getDuration());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    AudioTiming timing = item.getConversationItemLevelTiming();
    if (timing != null) {
      json.writeObjectFieldStart("conversationItemLevelTiming");
      json.writeNumberField("offset", timing.getOffset());
      json.writeNumberField("duration", timing.getDuration());
      json.writeEndObject();
    }
  }

  private static String idOf(ConversationItem item, int place) {
    return Objects.requireNonNullElse(item.getId(), String.valueOf(place + 1));
  }

  private static Stream<String> forms(ConversationItem item) {
    return Stream.of(item.getText(), item.getLexical(), item.getItn(), item.getMaskedItn())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }
}
