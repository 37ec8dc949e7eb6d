package io.languageanalyze;

import io.languageanalyze.internal.join.Layout;
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
 * @param layout how it was divided; null where it travels whole
 */
record Origin(
    String id,
    Map<String, String> metadata,
    BoundedWindow window,
    PaneInfo pane,
    @Nullable Layout layout) {

  Origin dividedBy(Layout dividing) {
    return new Origin(id, metadata, window, pane, dividing);
  }

  DocumentInfo document() {
    return DocumentInfo.of(id, metadata);
  }
}
