package io.languageanalyze.internal.beam;

import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.PreparedDocument;
import io.languageanalyze.internal.input.InputEncoder;
import io.languageanalyze.internal.merge.DetectedLanguages;
import io.languageanalyze.internal.merge.ResultMerger;
import io.languageanalyze.model.AnalysisInput;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.windowing.DefaultTrigger;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** The three steps of the transform; their names are part of running pipelines and stay. */
public final class AnalysisSteps {

  /**
   * The outputs of the first step.
   *
   * @param sendable documents and chunks, keyed by shard
   * @param unsendable outcomes of inputs that the service would refuse
   */
  public record Prepared(
      PCollection<KV<Long, PreparedDocument>> sendable, PCollection<DocumentOutcome> unsendable) {}

  private AnalysisSteps() {}

  /** Validates, measures, encodes and splits. */
  public static <InputT extends AnalysisInput> Prepared prepare(
      PCollection<InputT> input,
      InputEncoder<InputT> encoder,
      PrepareConfig config,
      OriginCodec origins) {
    TupleTag<KV<Long, PreparedDocument>> sendable = new TupleTag<>("sendable");
    TupleTag<DocumentOutcome> unsendable = new TupleTag<>("unsendable");
    PCollectionTuple prepared =
        input.apply(
            "Prepare",
            ParDo.of(new PrepareFn<>(encoder, config, origins, sendable, unsendable))
                .withOutputTags(sendable, TupleTagList.of(unsendable)));
    return new Prepared(
        prepared
            .get(sendable)
            // Other SDKs decode the key, and know this coder.
            .setCoder(KvCoder.of(VarLongCoder.of(), new EngineCoders.PreparedDocumentCoder())),
        prepared.get(unsendable).setCoder(new EngineCoders.OutcomeCoder()));
  }

  /** Packs, submits and polls; the outcomes are those of all inputs. */
  public static PCollection<DocumentOutcome> analyze(
      Prepared prepared, ExecutionMode mode, WorkerConfig config) {
    PCollection<DocumentOutcome> analyzed =
        prepared
            .sendable()
            .apply("Forget windows", forgetWindows())
            .apply("Analyze", ParDo.of(mode.step(config)))
            .setCoder(new EngineCoders.OutcomeCoder());
    PCollection<DocumentOutcome> unsent =
        prepared.unsendable().apply("Forget windows of unsent", forgetWindows());
    return PCollectionList.of(
            mode.needsReshuffle()
                ? analyzed.apply("Reshuffle outcomes", Reshuffle.viaRandomKey())
                : analyzed)
        .and(unsent)
        .apply("All outcomes", Flatten.pCollections());
  }

  /** Merges chunks, reads results and gives each document its window back. */
  public static PCollectionTuple demux(
      PCollection<DocumentOutcome> outcomes,
      OriginCodec origins,
      ResultMerger merger,
      DetectedLanguages languages,
      ResultTags tags) {
    return outcomes.apply(
        "Demux",
        ParDo.of(new DemuxFn(origins, merger, languages, tags))
            .withOutputTags(tags.documents(), tags.others()));
  }

  private static <T> Window<T> forgetWindows() {
    return Window.<T>into(new GlobalWindows())
        .triggering(DefaultTrigger.of())
        .withAllowedLateness(org.joda.time.Duration.ZERO)
        .discardingFiredPanes();
  }
}
