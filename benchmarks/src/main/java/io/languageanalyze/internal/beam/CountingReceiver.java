package io.languageanalyze.internal.beam;

import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.values.OutputBuilder;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.WindowedValues;
import org.joda.time.Instant;

/** Takes what a step emits and counts it, in place of a runner. */
final class CountingReceiver implements MultiOutputReceiver {

  private static final Instant EPOCH = Instant.ofEpochMilli(0);

  private long emitted;

  /** Elements emitted so far. */
  long emitted() {
    return emitted;
  }

  @Override
  public <T> OutputReceiver<T> get(TupleTag<T> tag) {
    return this::builder;
  }

  @Override
  public <T> OutputReceiver<Row> getRowReceiver(TupleTag<T> tag) {
    throw new UnsupportedOperationException("no step asks for rows");
  }

  private <T> OutputBuilder<T> builder(T value) {
    return WindowedValues.<T>builder()
        .setValue(value)
        .setTimestamp(EPOCH)
        .setWindow(GlobalWindow.INSTANCE)
        .setPaneInfo(PaneInfo.NO_FIRING)
        .setReceiver(each -> emitted++);
  }
}
