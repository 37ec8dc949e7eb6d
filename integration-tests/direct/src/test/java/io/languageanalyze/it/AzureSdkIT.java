package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.azure.ai.textanalytics.TextAnalyticsClient;
import com.azure.ai.textanalytics.TextAnalyticsClientBuilder;
import com.azure.ai.textanalytics.models.AnalyzeActionsResult;
import com.azure.ai.textanalytics.models.AnalyzeSentimentAction;
import com.azure.ai.textanalytics.models.AnalyzeSentimentActionResult;
import com.azure.ai.textanalytics.models.ExtractKeyPhrasesAction;
import com.azure.ai.textanalytics.models.ExtractKeyPhrasesActionResult;
import com.azure.ai.textanalytics.models.RecognizeEntitiesAction;
import com.azure.ai.textanalytics.models.RecognizeEntitiesActionResult;
import com.azure.ai.textanalytics.models.RecognizePiiEntitiesAction;
import com.azure.ai.textanalytics.models.RecognizePiiEntitiesActionResult;
import com.azure.ai.textanalytics.models.TextAnalyticsActions;
import com.azure.ai.textanalytics.models.TextDocumentInput;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.Context;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.model.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Microsoft's own Java client takes the emulator for the service. */
class AzureSdkIT {

  private static final int DOCUMENTS = 20;

  @Test
  void fourActionsOnTwentyDocuments_areRead() {
    try (LanguageEmulator emulator = TestPipelines.service(300).start()) {
      var poller = client(emulator).beginAnalyzeActions(documents(), actions(), null, Context.NONE);
      poller.setPollInterval(Duration.ofMillis(100));
      poller.waitForCompletion();
      List<AnalyzeActionsResult> pages = new ArrayList<>();
      poller.getFinalResult().forEach(pages::add);

      assertEquals(1, pages.size());
      AnalyzeActionsResult page = pages.get(0);
      for (AnalyzeSentimentActionResult action : page.getAnalyzeSentimentResults()) {
        TreeSet<String> ids = new TreeSet<>();
        action
            .getDocumentsResults()
            .forEach(
                document -> {
                  ids.add(document.getId());
                  assertFalse(document.isError());
                  assertFalse(
                      document.getDocumentSentiment().getSentences().stream().findAny().isEmpty());
                });
        assertEquals(expectedIds(), ids);
      }
      for (ExtractKeyPhrasesActionResult action : page.getExtractKeyPhrasesResults()) {
        assertEquals(
            DOCUMENTS, action.getDocumentsResults().stream().filter(d -> !d.isError()).count());
      }
      for (RecognizeEntitiesActionResult action : page.getRecognizeEntitiesResults()) {
        assertEquals(
            DOCUMENTS, action.getDocumentsResults().stream().filter(d -> !d.isError()).count());
      }
      for (RecognizePiiEntitiesActionResult action : page.getRecognizePiiEntitiesResults()) {
        assertEquals(
            DOCUMENTS,
            action.getDocumentsResults().stream()
                .filter(d -> !d.getEntities().getRedactedText().isEmpty())
                .count());
      }
      assertEquals(
          4,
          page.getAnalyzeSentimentResults().stream().count()
              + page.getExtractKeyPhrasesResults().stream().count()
              + page.getRecognizeEntitiesResults().stream().count()
              + page.getRecognizePiiEntitiesResults().stream().count());
    }
  }

  private static Set<String> expectedIds() {
    TreeSet<String> ids = new TreeSet<>();
    IntStream.range(0, DOCUMENTS).forEach(i -> ids.add("doc-" + i));
    return ids;
  }

  private static List<TextDocumentInput> documents() {
    List<TextDocumentInput> inputs = new ArrayList<>();
    for (Document document : Texts.brief(DOCUMENTS)) {
      inputs.add(new TextDocumentInput(document.getId(), document.getText()).setLanguage("en"));
    }
    return inputs;
  }

  private static TextAnalyticsActions actions() {
    return new TextAnalyticsActions()
        .setAnalyzeSentimentActions(new AnalyzeSentimentAction())
        .setExtractKeyPhrasesActions(new ExtractKeyPhrasesAction())
        .setRecognizeEntitiesActions(new RecognizeEntitiesAction())
        .setRecognizePiiEntitiesActions(new RecognizePiiEntitiesAction());
  }

  // The client refuses to send a key over plain http: it is given https, and a policy behind the
  // credentials takes the s away again for this loopback address.
  private static TextAnalyticsClient client(LanguageEmulator emulator) {
    return new TextAnalyticsClientBuilder()
        .endpoint(emulator.endpoint().replace("http://", "https://"))
        .credential(new AzureKeyCredential(emulator.apiKey()))
        .addPolicy(new PlainOnLoopback())
        .buildClient();
  }

  private static final class PlainOnLoopback implements HttpPipelinePolicy {

    @Override
    public Mono<HttpResponse> process(
        HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
      plain(context.getHttpRequest());
      return next.process();
    }

    @Override
    public HttpResponse processSync(
        HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
      plain(context.getHttpRequest());
      return next.processSync();
    }

    private static void plain(HttpRequest request) {
      request.setUrl(request.getUrl().toString().replace("https://127.0.0.1", "http://127.0.0.1"));
    }

    @Override
    public HttpPipelinePosition getPipelinePosition() {
      return HttpPipelinePosition.PER_RETRY;
    }
  }
}
