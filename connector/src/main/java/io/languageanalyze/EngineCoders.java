package io.languageanalyze;

import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.internal.engine.Content;
import io.languageanalyze.internal.engine.Outcome;
import io.languageanalyze.internal.engine.Parcel;
import io.languageanalyze.internal.engine.Part;
import io.languageanalyze.internal.engine.ShardState;
import io.languageanalyze.internal.engine.StateCodec;
import io.languageanalyze.model.DeadLetterReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Explicit coders of what travels between the steps, and of what the stateful step remembers. Bytes
 * outlive releases, in savepoints and in updates of running pipelines: each begins with its
 * version, and a change of layout takes a new one and keeps reading the old ones.
 */
final class EngineCoders {

  private static final NullableCoder<String> OPTIONAL = NullableCoder.of(StringUtf8Coder.of());

  private static final int FIRST = 1;

  private EngineCoders() {}

  private static int readVersion(String what, int newest, InputStream in) throws IOException {
    int version = in.read();
    if (version < FIRST || version > newest) {
      throw new IOException(
          "%s has version %d; this release reads versions %d to %d"
              .formatted(what, version, FIRST, newest));
    }
    return version;
  }

  /** Codes {@link ShardState}; the version is the first byte. */
  static final class StateCoder extends AtomicCoder<ShardState> {

    private static final long serialVersionUID = 1L;

    @Override
    public void encode(ShardState state, OutputStream out) throws IOException {
      StateCodec.write(state, new DataOutputStream(out));
    }

    @Override
    public ShardState decode(InputStream in) throws IOException {
      return StateCodec.read(new DataInputStream(in));
    }
  }

  /** Codes {@link Content}. */
  static final class ContentCoder extends AtomicCoder<Content> {

    private static final long serialVersionUID = 1L;

    @Override
    public void encode(Content content, OutputStream out) throws IOException {
      out.write(FIRST);
      ByteArrayCoder.of().encode(content.origin(), out);
      ByteArrayCoder.of().encode(content.payload(), out);
    }

    @Override
    public Content decode(InputStream in) throws IOException {
      readVersion("a document", FIRST, in);
      return new Content(ByteArrayCoder.of().decode(in), ByteArrayCoder.of().decode(in));
    }
  }

  /** Codes {@link Parcel}. */
  static final class ParcelCoder extends AtomicCoder<Parcel> {

    private static final long serialVersionUID = 1L;
    private static final ContentCoder CONTENT = new ContentCoder();
    // Version 1 knew no parts.
    private static final int VERSION = 2;

    @Override
    public void encode(Parcel parcel, OutputStream out) throws IOException {
      out.write(VERSION);
      CONTENT.encode(parcel.content(), out);
      VarIntCoder.of().encode(parcel.textElements(), out);
      VarIntCoder.of().encode(parcel.bytes(), out);
      Part part = parcel.part();
      VarIntCoder.of().encode(part == null ? 0 : part.count(), out);
      if (part != null) {
        VarIntCoder.of().encode(part.index(), out);
        VarLongCoder.of().encode(part.document(), out);
      }
    }

    @Override
    public Parcel decode(InputStream in) throws IOException {
      int version = readVersion("a measured document", VERSION, in);
      Content content = CONTENT.decode(in);
      int textElements = VarIntCoder.of().decode(in);
      int bytes = VarIntCoder.of().decode(in);
      return new Parcel(content, textElements, bytes, version == 1 ? null : decodePart(in));
    }

    private static @Nullable Part decodePart(InputStream in) throws IOException {
      int count = VarIntCoder.of().decode(in);
      if (count == 0) {
        return null;
      }
      int index = VarIntCoder.of().decode(in);
      return new Part(VarLongCoder.of().decode(in), index, count);
    }
  }

  /** Codes {@link Outcome}. */
  static final class OutcomeCoder extends AtomicCoder<Outcome> {

    private static final long serialVersionUID = 1L;
    // Version 1 knew no parts and no partial results.
    private static final int VERSION = 2;

    @Override
    public void encode(Outcome outcome, OutputStream out) throws IOException {
      out.write(VERSION);
      ByteArrayCoder.of().encode(outcome.origin(), out);
      VarLongCoder.of().encode(outcome.timestamp().toEpochMilli(), out);
      VarIntCoder.of().encode(outcome.parts().size(), out);
      for (List<Answer> answers : outcome.parts()) {
        VarIntCoder.of().encode(answers.size(), out);
        for (Answer answer : answers) {
          encode(answer, out);
        }
      }
    }

    @Override
    public Outcome decode(InputStream in) throws IOException {
      int version = readVersion("an outcome", VERSION, in);
      byte[] origin = ByteArrayCoder.of().decode(in);
      Instant timestamp = Instant.ofEpochMilli(VarLongCoder.of().decode(in));
      List<List<Answer>> parts = new ArrayList<>();
      for (int left = version == 1 ? 1 : VarIntCoder.of().decode(in); left > 0; left--) {
        parts.add(decodeAnswers(version, in));
      }
      return new Outcome(origin, timestamp, parts);
    }

    private static List<Answer> decodeAnswers(int version, InputStream in) throws IOException {
      List<Answer> answers = new ArrayList<>();
      for (int left = VarIntCoder.of().decode(in); left > 0; left--) {
        answers.add(decodeAnswer(version, in));
      }
      return answers;
    }

    private static void encode(Answer answer, OutputStream out) throws IOException {
      if (answer instanceof Answered answered) {
        out.write(0);
        optional(answered.taskName(), out);
        optional(answered.modelVersion(), out);
        optional(answered.json(), out);
      } else if (answer instanceof Dead dead) {
        out.write(1);
        optional(dead.taskName(), out);
        optional(dead.reason().name(), out);
        optional(dead.code(), out);
        optional(dead.innerCode(), out);
        optional(dead.message(), out);
        optional(dead.partialResult(), out);
      }
    }

    private static Answer decodeAnswer(int version, InputStream in) throws IOException {
      int tag = in.read();
      return switch (tag) {
        case 0 -> new Answered(required(in), optional(in), required(in));
        case 1 ->
            new Dead(
                optional(in),
                DeadLetterReason.valueOf(required(in)),
                optional(in),
                optional(in),
                required(in),
                version == 1 ? null : optional(in));
        default -> throw new IOException("an answer begins with 0 or 1, not with " + tag);
      };
    }

    private static void optional(@Nullable String value, OutputStream out) throws IOException {
      OPTIONAL.encode(value, out);
    }

    private static @Nullable String optional(InputStream in) throws IOException {
      return OPTIONAL.decode(in);
    }

    private static String required(InputStream in) throws IOException {
      String value = OPTIONAL.decode(in);
      if (value == null) {
        throw new IOException("a text that is always there is missing");
      }
      return value;
    }
  }
}
