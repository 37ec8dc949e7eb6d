package io.languageanalyze;

import io.languageanalyze.model.DocumentInfo;
import java.util.Map;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;

/**
 * Where a document came from: what its results have to carry again.
 *
 * @param id the caller's id
 * @param metadata the caller's metadata
 * @param window the window it was in
 * @param pane the pane it was in
 */
record Origin(String id, Map<String, String> metadata, BoundedWindow window, PaneInfo pane) {

  DocumentInfo document() {
    return DocumentInfo.of(id, metadata);
  }
}
