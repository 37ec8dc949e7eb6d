package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.model.DocumentInfo;
import java.util.Map;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where a document came from: what its results have to carry again.
 *
 * @param id the caller's id
 * @param metadata the caller's metadata
 * @param window the window it was in
 * @param pane the pane it was in
 * @param layout how it was split; null where it travels whole
 */
record Origin(
    String id,
    Map<String, String> metadata,
    BoundedWindow window,
    PaneInfo pane,
    @Nullable ChunkLayout layout) {

  Origin splitBy(ChunkLayout splitting) {
    return new Origin(id, metadata, window, pane, splitting);
  }

  DocumentInfo document() {
    return DocumentInfo.of(id, metadata);
  }
}
