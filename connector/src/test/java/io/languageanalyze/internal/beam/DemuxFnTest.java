package io.languageanalyze.internal.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.languageanalyze.AnalysisMetrics;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.TaskOutcome.TaskResult;
import io.languageanalyze.internal.merge.DetectedLanguages;
import io.languageanalyze.internal.merge.ResultMerger;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.schemas.NoSuchSchemaException;
import org.apache.beam.sdk.schemas.SchemaCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.PaneInfo;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;

class DemuxFnTest {

  private static final List<Task<?, ?>> TASKS =
      List.of(
          TextTasks.keyPhrases().named("fine"),
          TextTasks.sentiment().named("odd"),
          TextTasks.ofKind("New").named("no number"));

  private final Pipeline pipeline = Pipeline.create();

  @Test
  void resultOfAnotherShape_isADeadLetter_andIsStillThereRaw_asJson() throws Exception {
    OriginCodec origins = new OriginCodec(GlobalWindow.Coder.INSTANCE);
    Origin origin = new Origin("id", Map.of(), GlobalWindow.INSTANCE, PaneInfo.NO_FIRING, null);
    DocumentOutcome outcome =
        DocumentOutcome.of(
            origins.encode(origin),
            Instant.ofEpochMilli(0),
            List.of(
                new TaskResult("fine", null, "{\"keyPhrases\":[\"a\"],\"warnings\":[]}"),
                new TaskResult("odd", null, "{\"sentiment\":[1],\"warnings\":[]}"),
                new TaskResult("no number", null, "{\"score\":NaN,\"low\":-Infinity,\"x\":1.50}")));
    ResultTags tags = new ResultTags(TASKS);
    PCollectionTuple demuxed =
        pipeline
            .apply(Create.of(outcome).withCoder(new EngineCoders.OutcomeCoder()))
            .apply(
                ParDo.of(
                        new DemuxFn(
                            origins,
                            new ResultMerger(TASKS, false),
                            new DetectedLanguages(TASKS),
                            tags))
                    .withOutputTags(tags.documents(), tags.others()));
    demuxed.get(tags.raw()).setCoder(schema(RawResult.class));
    demuxed.get(tags.deadLetters()).setCoder(schema(DeadLetter.class));
    demuxed.get(tags.documents()).setCoder(schema(AnalyzedDocument.class));
    typed(demuxed, tags.task("fine"));
    typed(demuxed, tags.task("odd"));
    typed(demuxed, tags.task("no number"));
    PAssert.that(demuxed.get(tags.task("no number").tag()))
        .satisfies(
            results -> {
              assertFalse(results.iterator().hasNext(), "a dead letter is no result");
              return null;
            });
    PAssert.that(demuxed.get(tags.deadLetters()))
        .satisfies(
            letters -> {
              Map<String, DeadLetterReason> reasons = new HashMap<>();
              letters.forEach(
                  (DeadLetter each) -> reasons.put(each.getTaskName(), each.getReason()));
              assertEquals(
                  Map.of(
                      "odd",
                      DeadLetterReason.UNREADABLE_RESULT,
                      "no number",
                      DeadLetterReason.UNREADABLE_RESULT),
                  reasons);
              return null;
            });
    PAssert.that(demuxed.get(tags.raw()))
        .satisfies(
            raw -> {
              Map<String, String> json = new HashMap<>();
              raw.forEach((RawResult r) -> json.put(r.getTaskName(), r.getJson()));
              assertEquals("{\"sentiment\":[1],\"warnings\":[]}", json.get("odd"));
              assertEquals(
                  "{\"score\":\"NaN\",\"low\":\"-Infinity\",\"x\":1.50}", json.get("no number"));
              assertEquals(3, json.size());
              return null;
            });
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();

    assertEquals(1, counter(result, AnalysisMetrics.DOCUMENTS));
    assertEquals(1, counter(result, AnalysisMetrics.RESULTS));
    assertEquals(2, counter(result, AnalysisMetrics.DEAD_LETTERS));
  }

  private <T> void typed(PCollectionTuple demuxed, ResultTags.TaskTag<T> task)
      throws NoSuchSchemaException {
    demuxed.get(task.tag()).setCoder(schema(task.type()));
  }

  private <T> SchemaCoder<T> schema(Class<T> type) throws NoSuchSchemaException {
    return pipeline.getSchemaRegistry().getSchemaCoder(type);
  }

  private static long counter(PipelineResult result, String name) {
    long sum = 0;
    for (var counter :
        result.metrics().queryMetrics(MetricsFilter.builder().build()).getCounters()) {
      if (counter.getName().getNamespace().equals(AnalysisMetrics.NAMESPACE)
          && counter.getName().getName().equals(name)) {
        sum += counter.getCommitted();
      }
    }
    return sum;
  }
}
