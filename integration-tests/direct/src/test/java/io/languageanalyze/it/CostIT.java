package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.AnalysisMetrics;
import io.languageanalyze.AnalysisResults;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/** What is billed: no more than was granted, and nothing twice that could be had once. */
class CostIT {

  private final Task<Document, ?> sentiment = TextTasks.sentiment();
  private final Task<Document, ?> pii = TextTasks.pii();

  @Test
  void budget_isNotPassed_andWhatIsLeftOutSaysSo() {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      List<Document> documents = Texts.brief(200);
      Oracle oracle =
          run(documents, TestPipelines.analyze(emulator).withMaxTextRecords(150)).oracle();

      assertTrue(emulator.stats().textRecords() <= 150, () -> emulator.stats().toString());
      assertEquals(emulator.stats().textRecords(), oracle.raw().size(), "a record for each task");
      assertTrue(oracle.raw().size() > 0, "what was granted is used");
      assertTrue(
          oracle.dead().stream().allMatch(d -> d.getReason() == DeadLetterReason.BUDGET_EXCEEDED));
    }
  }

  @Test
  void sameText_isSentOnce_andEachDocumentHasAResult() {
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      List<Document> documents = new ArrayList<>();
      for (Document document : Texts.brief(20)) {
        for (int copy = 0; copy < 5; copy++) {
          documents.add(Document.of(document.getId() + "-" + copy, document.getText()));
        }
        documents.add(Document.of(document.getId() + "-de", document.getText()).withLanguage("de"));
      }
      Run run = run(documents, TestPipelines.analyze(emulator).withDeduplication());

      assertEquals(240, run.oracle().raw().size());
      assertEquals(40, emulator.stats().documents(), "a language of its own is another document");
      assertEquals(
          4 * 20 * 2, TestPipelines.counter(run.result(), AnalysisMetrics.TEXT_RECORDS_SAVED));
    }
  }

  private record Run(Oracle oracle, PipelineResult result) {}

  private Run run(List<Document> documents, Analyze<Document> transform) {
    Pipeline pipeline = TestPipelines.pipeline();
    AnalysisResults results =
        pipeline.apply(Create.of(documents)).apply(transform.withTasks(sentiment, pii));
    Oracle oracle = Oracle.on(results, sentiment, pii);
    PipelineResult result = pipeline.run();
    result.waitUntilFinish();
    oracle.assertHolds(documents.stream().map(Document::getId).toList());
    return new Run(oracle, result);
  }
}
