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
import io.languageanalyze.model.WordTiming;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A talk and its turns. */
final class ConversationPayload extends Payload<Conversation> {

  private static final long serialVersionUID = 1L;
  // The service demands a language where it takes none from a text.
  private static final String LANGUAGE = "en";
  private static final int COMMA = 1;

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
    int turns = conversation.getConversationItems().size();
    write(conversation, new Piece(0, turns, false), defaultLanguage, json);
  }

  private static void write(
      Conversation conversation, Piece turns, @Nullable String defaultLanguage, JsonGenerator json)
      throws IOException {
    String fallback = defaultLanguage == null ? LANGUAGE : defaultLanguage;
    json.writeStringField(
        "language", Objects.requireNonNullElse(conversation.getLanguage(), fallback));
    boolean transcript = conversation.hasTranscript();
    json.writeStringField("modality", transcript ? "transcript" : "text");
    writeIfGiven(json, "domain", conversation.getDomain());
    json.writeArrayFieldStart("conversationItems");
    List<ConversationItem> items = conversation.getConversationItems();
    for (int i = turns.start(); i < turns.end(); i++) {
      write(items.get(i), i, transcript, json);
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
    int frame = encode(conversation, new Piece(0, 0, false), defaultLanguage).length;
    int room = maxBytes - frame;
    List<ConversationItem> items = conversation.getConversationItems();
    int[] textElements = items.stream().mapToInt(ConversationPayload::textElements).toArray();
    int[] bytes =
        IntStream.range(0, items.size())
            .map(i -> encode(conversation, new Piece(i, i + 1, false), defaultLanguage).length)
            .map(length -> length - frame + COMMA)
            .toArray();
    refuseLongTurn(textElements, bytes, maxTextElements, room);
    List<Encoded> parts = new ArrayList<>();
    List<Layout.Stretch> stretches = new ArrayList<>();
    int before = 0;
    for (Piece turns : TurnCutter.cut(textElements, bytes, maxTextElements, room)) {
      int size = IntStream.range(turns.start(), turns.end()).map(i -> textElements[i]).sum();
      parts.add(new Encoded(encode(conversation, turns, defaultLanguage), size));
      stretches.add(new Layout.Stretch(place(before), place(before + size), null));
      before += size;
    }
    return new Division(parts, new Layout(stretches));
  }

  private static void refuseLongTurn(
      int[] textElements, int[] bytes, int maxTextElements, int maxBytes)
      throws IndivisibleException {
    for (int i = 0; i < bytes.length; i++) {
      if (textElements[i] > maxTextElements || bytes[i] > maxBytes) {
        throw new IndivisibleException(
            "cannot be divided: its item %d alone has %,d text elements and %,d bytes in a request; a job takes %,d and %,d"
                .formatted(i + 1, textElements[i], bytes[i], maxTextElements, maxBytes));
      }
    }
  }

  // Offsets count within a turn: only the sizes of the parts are ever asked for.
  private static Place place(int textElements) {
    return new Place(textElements, textElements, textElements);
  }

  private static byte[] encode(
      Conversation conversation, Piece turns, @Nullable String defaultLanguage) {
    return encode(json -> write(conversation, turns, defaultLanguage, json));
  }

  private static void write(
      ConversationItem item, int place, boolean transcript, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", idOf(item, place));
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
