package io.languageanalyze.benchmarks;

import com.azure.ai.textanalytics.TextAnalyticsClient;
import com.azure.ai.textanalytics.TextAnalyticsClientBuilder;
import com.azure.ai.textanalytics.models.AnalyzeActionsResult;
import com.azure.ai.textanalytics.models.AnalyzeSentimentAction;
import com.azure.ai.textanalytics.models.ExtractKeyPhrasesAction;
import com.azure.ai.textanalytics.models.RecognizePiiEntitiesAction;
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
import io.languageanalyze.internal.beam.SampleInput;
import io.languageanalyze.model.Document;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import reactor.core.publisher.Mono;

/**
 * The same documents and tasks through Microsoft's Java SDK: a thread for each job in flight, 25
 * documents a job, one line of output for each result.
 */
public final class SdkProgram {

  private SdkProgram() {}

  /** Takes the endpoint, the number of documents, jobs in flight, and the file to write. */
  public static void main(String[] args) throws Exception {
    TextAnalyticsClient client = client(args[0]);
    List<Document> documents = SampleInput.documents(Integer.parseInt(args[1]));
    ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(args[2]));
    long results = 0;
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[3]))) {
      List<Future<Integer>> jobs = new ArrayList<>();
      for (int i = 0; i < documents.size(); i += SampleInput.JOB) {
        int end = Math.min(i + SampleInput.JOB, documents.size());
        List<Document> batch = documents.subList(i, end);
        jobs.add(threads.submit(() -> analyze(client, batch, out)));
      }
      for (Future<Integer> job : jobs) {
        results += job.get();
      }
    } finally {
      threads.shutdown();
    }
    if (results != 3L * documents.size()) {
      throw new IllegalStateException(results + " results");
    }
  }

  private static int analyze(
      TextAnalyticsClient client, List<Document> documents, BufferedWriter out) throws Exception {
    List<TextDocumentInput> inputs = new ArrayList<>();
    for (Document document : documents) {
      inputs.add(new TextDocumentInput(document.getId(), document.getText()).setLanguage("en"));
    }
    TextAnalyticsActions actions =
        new TextAnalyticsActions()
            .setAnalyzeSentimentActions(new AnalyzeSentimentAction().setIncludeOpinionMining(true))
            .setExtractKeyPhrasesActions(new ExtractKeyPhrasesAction())
            .setRecognizePiiEntitiesActions(new RecognizePiiEntitiesAction());
    var poller = client.beginAnalyzeActions(inputs, actions, null, Context.NONE);
    // Its default of 30 s would be 30 s for a job of 2 s.
    poller.setPollInterval(Duration.ofSeconds(1));
    poller.waitForCompletion();
    List<String> lines = new ArrayList<>();
    for (AnalyzeActionsResult page : poller.getFinalResult()) {
      page.getAnalyzeSentimentResults()
          .forEach(
              action ->
                  action
                      .getDocumentsResults()
                      .forEach(
                          each ->
                              lines.add(
                                  each.getId()
                                      + " "
                                      + each.getDocumentSentiment().getSentiment()
                                      + " "
                                      + each.getDocumentSentiment().getSentences().stream()
                                          .count())));
      page.getExtractKeyPhrasesResults()
          .forEach(
              action ->
                  action
                      .getDocumentsResults()
                      .forEach(
                          each ->
                              lines.add(
                                  each.getId() + " " + String.join(",", each.getKeyPhrases()))));
      page.getRecognizePiiEntitiesResults()
          .forEach(
              action ->
                  action
                      .getDocumentsResults()
                      .forEach(
                          each ->
                              lines.add(
                                  each.getId() + " " + each.getEntities().getRedactedText())));
    }
    synchronized (out) {
      for (String line : lines) {
        out.write(line);
        out.newLine();
      }
    }
    return lines.size();
  }

  // The client sends a key over https only: it gets an https address, and a policy behind the
  // credentials
  // takes the s away again for this loopback address.
  private static TextAnalyticsClient client(String endpoint) {
    return new TextAnalyticsClientBuilder()
        .endpoint(endpoint.replace("http://", "https://"))
        .credential(new AzureKeyCredential(EmulatorProcess.KEY))
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
