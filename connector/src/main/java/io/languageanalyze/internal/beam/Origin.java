package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.chunk.ChunkLayout;
import io.languageanalyze.model.DocumentInfo;
import java.util.Map;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The data of a document that its results must carry: id, metadata, window and pane.
 *
 * @param id the caller's id
 * @param metadata the caller's metadata
 * @param window the window of the document
 * @param pane the pane of the document
 * @param layout how the document was split; null if it is sent whole
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
