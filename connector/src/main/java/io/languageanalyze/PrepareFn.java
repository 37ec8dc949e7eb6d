package io.languageanalyze;

import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.engine.Content;
import io.languageanalyze.internal.engine.Outcome;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.DeadLetterReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Measures each document once, and sets those aside that the service would refuse. */
final class PrepareFn<InputT extends AnalysisInput> extends DoFn<InputT, KV<Integer, Parcel>> {

  private static final long serialVersionUID = 1L;

  private final Payload<InputT> payload;
  private final RequestLimits limits;
  private final @Nullable String defaultLanguage;
  private final int numShards;
  private final boolean deduplicates;
  private final OriginCodec origins;
  private final TupleTag<KV<Integer, Parcel>> sendable;
  private final TupleTag<Outcome> dead;

  PrepareFn(
      Payload<InputT> payload,
      RequestLimits limits,
      @Nullable String defaultLanguage,
      int numShards,
      boolean deduplicates,
      OriginCodec origins,
      TupleTag<KV<Integer, Parcel>> sendable,
      TupleTag<Outcome> dead) {
    this.payload = payload;
    this.limits = limits;
    this.defaultLanguage = defaultLanguage;
    this.numShards = numShards;
    this.deduplicates = deduplicates;
    this.origins = origins;
    this.sendable = sendable;
    this.dead = dead;
  }

  /** Sends a document on its way, to its shard or straight to the dead letters. */
  @ProcessElement
  public void process(
      @Element InputT input,
      @Timestamp org.joda.time.Instant timestamp,
      BoundedWindow window,
      PaneInfo pane,
      MultiOutputReceiver out) {
    byte[] origin = origins.encode(new Origin(input.getId(), input.getMetadata(), window, pane));
    Dead refusal = refusal(payload, input);
    if (refusal == null) {
      int textElements = payload.textElements(input);
      byte[] json = payload.encode(input, defaultLanguage);
      int bytes = json.length + JobBody.BYTES_PER_DOCUMENT;
      refusal = tooLarge(input.getId(), textElements, bytes);
      if (refusal == null) {
        Parcel parcel = new Parcel(new Content(origin, json), textElements, bytes);
        int hash = deduplicates ? Arrays.hashCode(json) : input.getId().hashCode();
        out.get(sendable).output(KV.of(shardOf(hash), parcel));
        return;
      }
    }
    Instant instant = Instant.ofEpochMilli(timestamp.getMillis());
    out.get(dead).output(new Outcome(origin, instant, List.of(refusal)));
  }

  /** Why an input cannot be sent at all; null when it can. */
  static <T extends AnalysisInput> @Nullable Dead refusal(Payload<T> payload, T input) {
    if (payload.isBlank(input)) {
      return dead(
          DeadLetterReason.INVALID_INPUT,
          "%s \"%s\" is blank; the service analyzes text".formatted(payload.noun(), input.getId()));
    }
    for (Payload.Words words : payload.words(input)) {
      int lone = loneSurrogate(words.text());
      if (lone >= 0) {
        return dead(
            DeadLetterReason.INVALID_INPUT,
            "%s \"%s\" has half a surrogate pair at UTF-16 offset %,d%s, which is no character; repair the text"
                .formatted(
                    payload.noun(),
                    input.getId(),
                    lone,
                    words.where().isEmpty() ? "" : " of " + words.where()));
      }
    }
    return null;
  }

  private @Nullable Dead tooLarge(String id, int textElements, int bytes) {
    if (textElements > limits.textElements()) {
      return dead(
          DeadLetterReason.TOO_LARGE,
          "%s \"%s\" has %,d text elements; a job takes %,d. Split it or shorten it."
              .formatted(payload.noun(), id, textElements, limits.textElements()));
    }
    if (bytes > limits.bytes()) {
      return dead(
          DeadLetterReason.TOO_LARGE,
          "%s \"%s\" has %,d bytes in a request; a job takes %,d. Split it or shorten it."
              .formatted(payload.noun(), id, bytes, limits.bytes()));
    }
    return null;
  }

  private static Dead dead(DeadLetterReason reason, String message) {
    return new Dead(null, reason, null, null, message);
  }

  private static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  // A function of the document alone: one that is processed again goes to the same shard. The
  // multiplier spreads ids that differ in their last characters only.
  private int shardOf(int hash) {
    return Math.floorMod((hash * 0x9E3779B9) >>> 16, numShards);
  }
}
