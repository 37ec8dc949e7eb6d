package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.chunk.ChunkLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.MapCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo.PaneInfoCoder;

/** Encodes an {@link Origin} as bytes, which the engine stores in its state. */
public final class OriginCodec implements Serializable {

  private static final long serialVersionUID = 1L;
  // Version 1 had no layout, version 2 had no split turns.
  private static final int VERSION = 3;
  private static final Coder<Map<String, String>> METADATA =
      MapCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());

  private final Coder<BoundedWindow> windowCoder;

  @SuppressWarnings("unchecked") // the coder of a window function encodes its windows
  public OriginCodec(Coder<? extends BoundedWindow> windowCoder) {
    this.windowCoder = (Coder<BoundedWindow>) windowCoder;
  }

  byte[] encode(Origin origin) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      out.write(VERSION);
      StringUtf8Coder.of().encode(origin.id(), out);
      METADATA.encode(origin.metadata(), out);
      windowCoder.encode(origin.window(), out);
      PaneInfoCoder.INSTANCE.encode(origin.pane(), out);
      ChunkLayout layout = origin.layout();
      out.write(layout == null ? 0 : 1);
      if (layout != null) {
        layout.write(new DataOutputStream(out));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  Origin decode(byte[] bytes) {
    InputStream in = new ByteArrayInputStream(bytes);
    try {
      int version = in.read();
      if (version < 1 || version > VERSION) {
        throw new IOException(
            "the origin of a document has version %d; this release reads versions 1 to %d"
                .formatted(version, VERSION));
      }
      return new Origin(
          StringUtf8Coder.of().decode(in),
          METADATA.decode(in),
          windowCoder.decode(in),
          PaneInfoCoder.INSTANCE.decode(in),
          version > 1 && in.read() == 1
              ? ChunkLayout.read(new DataInputStream(in), version > 2)
              : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
