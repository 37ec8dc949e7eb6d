package io.languageanalyze.internal.input;

import com.fasterxml.jackson.core.JsonGenerator;
import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.internal.chunk.ChunkSpan;
import io.languageanalyze.internal.chunk.ConversationSplitter;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.internal.text.TextElements;
import io.languageanalyze.model.AudioTiming;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.WordTiming;
import io.languageanalyze.model.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Encodes a {@link Conversation} as an entry of {@code analysisInput.conversations}. */
public final class ConversationEncoder extends InputEncoder<Conversation> {

  private static final long serialVersionUID = 1L;
  // The service requires a language for conversations.
  private static final String LANGUAGE = "en";
  private static final int COMMA = 1;
  // Bytes for the suffixes that make the ids of the chunks of a turn unique.
  private static final int ID_SUFFIX = 100;

  private final ConversationRequirements rules;

  public ConversationEncoder() {
    this(ConversationRequirements.NONE);
  }

  private ConversationEncoder(ConversationRequirements rules) {
    this.rules = rules;
  }

  @Override
  public ConversationEncoder forTasks(String apiVersion, List<? extends Task<?, ?>> tasks) {
    return new ConversationEncoder(ConversationRequirements.of(apiVersion, tasks));
  }

  @Override
  public String noun() {
    return "conversation";
  }

  @Override
  public boolean isBlank(Conversation conversation) {
    return conversation.getConversationItems().stream()
        .flatMap(ConversationEncoder::forms)
        .allMatch(String::isBlank);
  }

  @Override
  public @Nullable String fault(Conversation conversation) {
    List<ConversationItem> items = conversation.getConversationItems();
    for (int i = 0; rules.needsRoles() && i < items.size(); i++) {
      String role = items.get(i).getRole();
      if (!"agent".equalsIgnoreCase(role) && !"customer".equalsIgnoreCase(role)) {
        return "has %s in item %d; the summary aspects issue and resolution require withRole(\"agent\") or withRole(\"customer\") on each item, or an api-version from 2025-05-15-preview on"
            .formatted(role == null ? "no role" : "another role", i + 1);
      }
    }
    return null;
  }

  @Override
  public boolean hasLongItem(Conversation conversation) {
    return conversation.getConversationItems().stream()
        .anyMatch(item -> textElements(item) > rules.itemTextElements());
  }

  /**
   * The size of the conversation. The forms of a turn have the same content, so the longest form
   * counts.
   */
  @Override
  public int textElements(Conversation conversation) {
    return conversation.getConversationItems().stream()
        .mapToInt(ConversationEncoder::textElements)
        .sum();
  }

  private static int textElements(ConversationItem item) {
    return forms(item).mapToInt(TextElements::count).max().orElse(0);
  }

  @Override
  public List<SentText> sentTexts(Conversation conversation) {
    List<SentText> all = new ArrayList<>();
    List<ConversationItem> items = conversation.getConversationItems();
    for (int i = 0; i < items.size(); i++) {
      String where = "item " + (i + 1);
      ConversationItem item = items.get(i);
      forms(item).forEach(form -> all.add(new SentText(where, form)));
      all.add(new SentText(where, idOf(item, i)));
      all.add(new SentText(where, item.getParticipantId()));
      item.getWordLevelTimings().forEach(timing -> all.add(new SentText(where, timing.getWord())));
    }
    return all;
  }

  @Override
  void write(Conversation conversation, @Nullable String defaultLanguage, JsonGenerator json)
      throws IOException {
    write(conversation, numbered(conversation), defaultLanguage, json);
  }

  /** Returns the items, each with an id. */
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
  public SplitInput split(
      Conversation conversation,
      @Nullable String defaultLanguage,
      int maxTextElements,
      int maxBytes)
      throws UnsplittableException {
    int frame = encode(conversation, List.of(), defaultLanguage).length;
    int room = maxBytes - frame;
    ToIntFunction<ConversationItem> bytesOf =
        item -> encode(conversation, List.of(item), defaultLanguage).length - frame + COMMA;
    LongTurnSplitter.Sent sent =
        withoutLongTurns(conversation, defaultLanguage, maxTextElements, room, bytesOf);
    List<ConversationItem> items = sent.items();
    int[] textElements = items.stream().mapToInt(ConversationEncoder::textElements).toArray();
    int[] bytes = items.stream().mapToInt(bytesOf).toArray();
    refuseLongTurn(sent.offsets(), textElements, bytes, maxTextElements, room);
    List<Encoded> chunks = new ArrayList<>();
    List<ChunkLayout.Entry> entries = new ArrayList<>();
    int before = 0;
    for (ChunkSpan turns : ConversationSplitter.split(textElements, bytes, maxTextElements, room)) {
      int size = IntStream.range(turns.start(), turns.end()).map(i -> textElements[i]).sum();
      List<ConversationItem> ofPart = items.subList(turns.start(), turns.end());
      chunks.add(new Encoded(encode(conversation, ofPart, defaultLanguage), size));
      entries.add(new ChunkLayout.Entry(offset(before), offset(before + size), null));
      before += size;
    }
    return new SplitInput(chunks, new ChunkLayout(entries, sent.turns()));
  }

  private LongTurnSplitter.Sent withoutLongTurns(
      Conversation conversation,
      @Nullable String defaultLanguage,
      int maxTextElements,
      int maxBytes,
      ToIntFunction<ConversationItem> size) {
    return new LongTurnSplitter(
            language(conversation, defaultLanguage),
            Math.min(rules.itemTextElements(), maxTextElements),
            rules.masksByLength(),
            item -> maxBytes - ID_SUFFIX - size.applyAsInt(TurnForms.without(item)))
        .split(numbered(conversation));
  }

  private static void refuseLongTurn(
      List<Integer> offsets, int[] textElements, int[] bytes, int maxTextElements, int maxBytes)
      throws UnsplittableException {
    for (int i = 0; i < bytes.length; i++) {
      if (textElements[i] > maxTextElements || bytes[i] > maxBytes) {
        throw new UnsplittableException(
            "cannot be split: item %d alone has %,d text elements and %,d bytes in a request; a job takes %,d and %,d"
                .formatted(
                    offsets.get(i) + 1, textElements[i], bytes[i], maxTextElements, maxBytes));
      }
    }
  }

  // Offsets are relative to a turn; only the sizes of the chunks are used.
  private static Offset offset(int textElements) {
    return new Offset(textElements, textElements, textElements);
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

  // All forms are required in a transcript; empty forms are accepted.
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

  private static String idOf(ConversationItem item, int offset) {
    return Objects.requireNonNullElse(item.getId(), String.valueOf(offset + 1));
  }

  private static Stream<String> forms(ConversationItem item) {
    return Stream.of(item.getText(), item.getLexical(), item.getItn(), item.getMaskedItn())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }
}
