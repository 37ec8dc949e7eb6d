package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.engine.ChunkId;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.engine.TaskOutcome.TaskFailure;
import io.languageanalyze.internal.input.InputEncoder;
import io.languageanalyze.internal.input.InputEncoder.Encoded;
import io.languageanalyze.internal.input.InputEncoder.SplitInput;
import io.languageanalyze.internal.input.InputEncoder.UnsplittableException;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.DeadLetterReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Validates, measures and encodes each input, and splits long ones; inputs that the service would
 * refuse become failures.
 */
final class PrepareFn<InputT extends AnalysisInput>
    extends DoFn<InputT, KV<Long, PreparedDocument>> {

  private static final long serialVersionUID = 1L;
  private static final byte[] NO_ORIGIN = {};

  private final InputEncoder<InputT> encoder;
  private final PrepareConfig rules;
  private final OriginCodec origins;
  private final TupleTag<KV<Long, PreparedDocument>> sendable;
  private final TupleTag<DocumentOutcome> failure;

  public PrepareFn(
      InputEncoder<InputT> encoder,
      PrepareConfig rules,
      OriginCodec origins,
      TupleTag<KV<Long, PreparedDocument>> sendable,
      TupleTag<DocumentOutcome> failure) {
    this.encoder = encoder;
    this.rules = rules;
    this.origins = origins;
    this.sendable = sendable;
    this.failure = failure;
  }

  /** Emits an input to its shard, or a failure to the dead letters. */
  @ProcessElement
  public void process(
      @Element InputT input,
      @Timestamp org.joda.time.Instant timestamp,
      BoundedWindow window,
      PaneInfo pane,
      MultiOutputReceiver out) {
    Origin whole = new Origin(input.getId(), input.getMetadata(), window, pane, null);
    TaskFailure refusal = refusal(encoder, input);
    if (refusal == null) {
      refusal = send(input, whole, out.get(sendable));
    }
    if (refusal != null) {
      Instant instant = Instant.ofEpochMilli(timestamp.getMillis());
      out.get(failure).output(DocumentOutcome.of(origins.encode(whole), instant, List.of(refusal)));
    }
  }

  /**
   * Emits an input whole or in chunks; returns why it cannot be sent, or null if it was emitted.
   */
  private @Nullable TaskFailure send(
      InputT input, Origin origin, OutputReceiver<KV<Long, PreparedDocument>> out) {
    int textElements = encoder.textElements(input);
    if (rules.splits() && encoder.hasLongItem(input)) {
      return split(input, textElements, origin, out);
    }
    if (textElements <= rules.maxTextElements()) {
      Encoded whole = new Encoded(encoder.encode(input, rules.defaultLanguage()), textElements);
      if (whole.json().length <= rules.maxBytes()) {
        PreparedDocument prepared = prepared(origins.encode(origin), whole, null);
        out.output(KV.of(shardOf(input, List.of(whole)), prepared));
        return null;
      }
      if (!rules.splits()) {
        return tooLarge(input, "bytes in a request", whole.json().length, rules.maxBytes());
      }
    } else if (!rules.splits()) {
      return tooLarge(input, "text elements", textElements, rules.maxTextElements());
    }
    return split(input, textElements, origin, out);
  }

  private @Nullable TaskFailure split(
      InputT input,
      int textElements,
      Origin origin,
      OutputReceiver<KV<Long, PreparedDocument>> out) {
    SplitInput splitInput;
    try {
      splitInput =
          encoder.split(input, rules.defaultLanguage(), rules.maxTextElements(), rules.maxBytes());
    } catch (UnsplittableException e) {
      return TaskFailure.of(
          DeadLetterReason.TOO_LARGE,
          "%s \"%s\" %s".formatted(encoder.noun(), input.getId(), e.getMessage()));
    }
    long shard = shardOf(input, splitInput.chunks());
    if (splitInput.isWhole()) {
      PreparedDocument prepared =
          prepared(origins.encode(origin), splitInput.chunks().get(0), null);
      out.output(KV.of(shard, prepared));
      return null;
    }
    emit(splitInput, shard, origin, out);
    List<Integer> sizes = splitInput.chunks().stream().map(Encoded::textElements).toList();
    BeamMetrics.countSplit(textElements, sizes, rules.tasks());
    return null;
  }

  private void emit(
      SplitInput splitInput,
      long shard,
      Origin origin,
      OutputReceiver<KV<Long, PreparedDocument>> out) {
    List<Encoded> chunks = splitInput.chunks();
    // Identifies the document, even among documents with the same id and text.
    long number = UUID.randomUUID().getMostSignificantBits();
    for (int i = 0; i < chunks.size(); i++) {
      // Only the origin of the first chunk is used.
      byte[] from = i == 0 ? origins.encode(origin.splitBy(splitInput.layout())) : NO_ORIGIN;
      PreparedDocument prepared =
          prepared(from, chunks.get(i), new ChunkId(number, i, chunks.size()));
      out.output(KV.of(shard, prepared));
    }
  }

  private static PreparedDocument prepared(
      byte[] origin, Encoded encoded, @Nullable ChunkId chunk) {
    byte[] json = encoded.json();
    int bytes = json.length + JobBody.BYTES_PER_DOCUMENT;
    return new PreparedDocument(origin, json, encoded.textElements(), bytes, chunk);
  }

  /** Returns why an input cannot be sent at all; null if it can. */
  public static <T extends AnalysisInput> @Nullable TaskFailure refusal(
      InputEncoder<T> encoder, T input) {
    if (encoder.isBlank(input)) {
      return TaskFailure.of(
          DeadLetterReason.INVALID_INPUT,
          "%s \"%s\" is blank; the service rejects blank text"
              .formatted(encoder.noun(), input.getId()));
    }
    String fault = encoder.fault(input);
    if (fault != null) {
      return TaskFailure.of(
          DeadLetterReason.INVALID_INPUT,
          "%s \"%s\" %s".formatted(encoder.noun(), input.getId(), fault));
    }
    for (InputEncoder.SentText sentText : encoder.sentTexts(input)) {
      int lone = loneSurrogate(sentText.text());
      if (lone >= 0) {
        return TaskFailure.of(
            DeadLetterReason.INVALID_INPUT,
            "%s \"%s\" contains an unpaired surrogate at UTF-16 offset %,d%s; remove or replace it"
                .formatted(
                    encoder.noun(),
                    input.getId(),
                    lone,
                    sentText.where().isEmpty() ? "" : " of " + sentText.where()));
      }
    }
    return null;
  }

  private TaskFailure tooLarge(InputT input, String what, int seen, int allowed) {
    return TaskFailure.of(
        DeadLetterReason.TOO_LARGE,
        "%s \"%s\" has %,d %s; a job takes %,d. withLongDocuments(SPLIT) splits it."
            .formatted(encoder.noun(), input.getId(), seen, what, allowed));
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

  // A function of the document alone, so that a document that is processed again, and all its
  // chunks, go to the same shard. The multiplier spreads ids that differ only in their last
  // characters.
  private long shardOf(InputT input, List<Encoded> chunks) {
    int hash = input.getId().hashCode();
    if (rules.deduplicates()) {
      hash = 1;
      for (Encoded chunk : chunks) {
        hash = 31 * hash + Arrays.hashCode(chunk.json());
      }
    }
    return Math.floorMod((hash * 0x9E3779B9) >>> 16, rules.numShards());
  }
}
