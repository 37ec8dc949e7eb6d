package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.client.JobState;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.merge.DetectedLanguages;
import io.languageanalyze.internal.merge.ResultMerger;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.Document;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.TupleTag;
import org.joda.time.Instant;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The stages of a short document with three tasks; each operation is one document. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class StageBenchmark {

  private static final int DOCUMENTS = 25;

  private final List<Document> documents = SampleInput.documents(DOCUMENTS);
  private final List<PreparedDocument> prepared =
      documents.stream().map(SampleInput::prepared).toList();
  private final List<byte[]> payloads = prepared.stream().map(PreparedDocument::payload).toList();
  private final RecordedJob job = RecordedJob.record();
  private final List<DocumentOutcome> outcomes = job.outcomes();
  private final Coder<PreparedDocument> documentCoder = new EngineCoders.PreparedDocumentCoder();
  private final Coder<DocumentOutcome> outcomeCoder = new EngineCoders.OutcomeCoder();
  private final CountingReceiver out = new CountingReceiver();
  private final PrepareFn<Document> prepareFn =
      new PrepareFn<>(
          SampleInput.ENCODER,
          new PrepareConfig(
              RequestLimits.TEXT, RequestLimits.TEXT.textElements(), false, null, 4, false, 3),
          SampleInput.ORIGINS,
          new TupleTag<>("sendable"),
          new TupleTag<>("unsendable"));
  private final DemuxFn demuxFn =
      new DemuxFn(
          SampleInput.ORIGINS,
          new ResultMerger(SampleInput.TASKS, false),
          new DetectedLanguages(SampleInput.TASKS),
          new ResultTags(SampleInput.TASKS));

  /** Check, measure and encode. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public long prepare(CpuTime cpu) {
    cpu.countJob();
    for (Document document : documents) {
      prepareFn.process(document, Instant.EPOCH, GlobalWindow.INSTANCE, PaneInfo.NO_FIRING, out);
    }
    return out.emitted();
  }

  /** A prepared document, encoded and decoded. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public long documentCoder(CpuTime cpu) throws Exception {
    cpu.countJob();
    return bothWays(documentCoder, prepared);
  }

  /** The body of a submit. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public byte[] submitBody(CpuTime cpu) {
    cpu.countJob();
    return RecordedJob.BODY.encode(payloads);
  }

  /** The response of the last poll, read. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public JobState poll(CpuTime cpu) throws Exception {
    cpu.countJob();
    return job.poll();
  }

  /** An outcome, encoded and decoded. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public long outcomeCoder(CpuTime cpu) throws Exception {
    cpu.countJob();
    return bothWays(outcomeCoder, outcomes);
  }

  /** The results of three tasks, read and emitted. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public long demux(CpuTime cpu) {
    cpu.countJob();
    for (DocumentOutcome outcome : outcomes) {
      demuxFn.process(outcome, out);
    }
    return out.emitted();
  }

  private static <T> long bothWays(Coder<T> coder, List<T> values) throws Exception {
    long bytes = 0;
    for (T value : values) {
      byte[] encoded = CoderUtils.encodeToByteArray(coder, value);
      bytes +=
          encoded.length + System.identityHashCode(CoderUtils.decodeFromByteArray(coder, encoded));
    }
    return bytes;
  }
}
