package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/** Calls an emulator as a user's program would. */
public final class Caller {
  public static final ObjectMapper JSON = new ObjectMapper();
  static final String VERSION = "?api-version=2025-11-01";
  public static final String TEXT_JOBS = "/language/analyze-text/jobs";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final LanguageEmulator emulator;

  public Caller(LanguageEmulator emulator) {
    this.emulator = emulator;
  }

  public HttpResponse<String> submit(String body) throws IOException, InterruptedException {
    return post(emulator.endpoint() + TEXT_JOBS + VERSION, body);
  }

  /** Submits and gives the URL of the job. */
  public String accepted(String body) throws IOException, InterruptedException {
    HttpResponse<String> response = submit(body);
    if (response.statusCode() != 202) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return response.headers().firstValue("operation-location").orElseThrow();
  }

  public HttpResponse<String> post(String url, String body)
      throws IOException, InterruptedException {
    return send(request(url).POST(BodyPublishers.ofString(body)).build());
  }

  public HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return send(request(url).GET().build());
  }

  public JsonNode state(String url) throws IOException, InterruptedException {
    return JSON.readTree(get(url).body());
  }

  public HttpResponse<String> cancel(String jobUrl) throws IOException, InterruptedException {
    return post(jobUrl.replace("?", ":cancel?"), "");
  }

  HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Ocp-Apim-Subscription-Key", emulator.apiKey())
        .header("Content-Type", "application/json");
  }

  public static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** A submit of {@code count} documents, with key phrases asked for. */
  public static String documents(int count) {
    String[] texts = new String[count];
    Arrays.setAll(texts, i -> "The hotel in Paris was good, number " + i + ".");
    return body("[{\"kind\":\"KeyPhraseExtraction\",\"taskName\":\"k\"}]", texts);
  }

  /** A submit with these tasks and one document a text. */
  public static String body(String tasks, String... texts) {
    var root = JSON.createObjectNode();
    var documents = root.putObject("analysisInput").putArray("documents");
    for (int i = 0; i < texts.length; i++) {
      documents.addObject().put("id", Integer.toString(i)).put("text", texts[i]);
    }
    try {
      root.set("tasks", JSON.readTree(tasks));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return root.toString();
  }
}
