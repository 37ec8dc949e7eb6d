package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.languageanalyze.AnalysisResults;
import io.languageanalyze.emulator.Fault;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.task.TextTasks;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/** NaN is no JSON, and the service returns it all the same. */
class NotANumberIT {

  private static final String STATE =
      """
      {"status":"succeeded","errors":[],"tasks":{"completed":1,"failed":0,"inProgress":0,"total":1,
       "items":[{"kind":"KeyPhraseExtractionLROResults","taskName":"KeyPhraseExtraction",
         "status":"succeeded","results":{"modelVersion":"m","errors":[],"documents":[
           {"id":"0","keyPhrases":["a"],"warnings":[]},
           {"id":"1","keyPhrases":["b"],"warnings":[],"confidence":NaN},
           {"id":"2","keyPhrases":["c"],"warnings":[]}]}}]}}
      """;

  @Test
  void oneDocument_isUnreadable_theOthersHaveResults() {
    var keyPhrases = TextTasks.keyPhrases();
    try (LanguageEmulator emulator = TestPipelines.service(100).start()) {
      emulator.inject(Fault.status(200, STATE).onPoll());
      List<Document> documents = Texts.brief(3);
      Pipeline pipeline = TestPipelines.pipeline();
      AnalysisResults results =
          pipeline
              .apply(Create.of(documents))
              .apply(TestPipelines.analyze(emulator).withNumShards(1).withTasks(keyPhrases));
      Oracle oracle = Oracle.on(results, keyPhrases);
      pipeline.run().waitUntilFinish();

      oracle.assertHolds(documents.stream().map(Document::getId).toList());
      assertEquals(
          List.of(DeadLetterReason.UNREADABLE_RESULT),
          oracle.dead().stream().map(DeadLetter::getReason).toList());
      assertEquals(
          List.of("{\"keyPhrases\":[\"b\"],\"warnings\":[],\"confidence\":\"NaN\"}"),
          oracle.raw().stream()
              .map(RawResult::getJson)
              .filter(json -> json.contains("confidence"))
              .collect(Collectors.toList()));
      assertEquals(1, emulator.stats().submits());
    }
  }
}
