package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.analysis.LanguageGuess;
import io.languageanalyze.emulator.analysis.TaskAnalyzer;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The {@code results} of one task, as far as they are on a page. */
final class TaskView {
  private final Job job;
  private final PageRequest page;

  TaskView(Job job, PageRequest page) {
    this.job = job;
    this.page = page;
  }

  ObjectNode results(Job.Ended ended) {
    Submission.Task task = job.submission().tasks().get(ended.task());
    ObjectNode results = JsonNodeFactory.instance.objectNode();
    boolean cancelled = ended.status() == JobStatus.CANCELLED;
    if (page.showStats() && !cancelled) {
      results.putObject("statistics");
    }
    ArrayNode documents = results.putArray(job.submission().route().array());
    ArrayNode errors = results.putArray("errors");
    if (!cancelled) {
      List<TaskResults.DocumentResult> all = job.results(ended.task()).results();
      addPage(task, all, documents, errors);
      if (results.get("statistics") instanceof ObjectNode statistics) {
        addStatistics(statistics, documents.size(), errors.size(), billed(all));
      }
    }
    addModel(results, task, cancelled);
    return results;
  }

  private void addPage(
      Submission.Task task,
      List<TaskResults.DocumentResult> results,
      ArrayNode documents,
      ArrayNode errors) {
    for (int i = page.skip(); i < lastOnPage(); i++) {
      Submission.Document document = job.submission().documents().get(i);
      TaskResults.DocumentResult result = results.get(i);
      switch (result.outcome()) {
        case RESULT -> documents.add(result(task, document, result.body(), documents.size()));
        case ERROR -> {
          ObjectNode error = errors.addObject();
          error.put("id", document.id());
          error.set("error", result.body());
        }
        case OMITTED -> {}
      }
    }
  }

  private ObjectNode result(
      Submission.Task task, Submission.Document document, ObjectNode body, int index) {
    TaskAnalyzer analyzer = task.kind().analyzer();
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("id", document.id());
    result.setAll(analyzer.onPage(body, index));
    if (page.showStats()) {
      ObjectNode statistics = result.putObject("statistics");
      if (job.submission().route() == Route.TEXT) {
        statistics.put("charactersCount", document.text().textElements());
      }
      statistics.put("transactionsCount", document.text().textRecords());
    }
    result.withArray("warnings");
    addDetectedLanguage(result, analyzer, document.language().detected());
    if (document.language().detected() != null) {
      result.put("isLanguageDefaulted", document.language().defaulted());
    }
    return result;
  }

  private static void addDetectedLanguage(
      ObjectNode result, TaskAnalyzer analyzer, LanguageGuess.@Nullable Guess detected) {
    if (detected == null) {
      return;
    }
    if (analyzer.namesLanguagePlainly()) {
      result.put("detectedLanguage", detected.code());
    } else {
      ObjectNode language = result.putObject("detectedLanguage");
      language.put("name", detected.name());
      language.put("iso6391Name", detected.code());
      language.put("confidenceScore", detected.confidence());
    }
  }

  private void addStatistics(ObjectNode statistics, int valid, int erroneous, long billed) {
    statistics.put("documentsCount", valid + erroneous);
    statistics.put("validDocumentsCount", valid);
    statistics.put("erroneousDocumentsCount", erroneous);
    if (job.submission().route() == Route.CONVERSATIONS) {
      statistics.put("conversationsCount", valid + erroneous);
      statistics.put("validConversationsCount", valid);
      statistics.put("erroneousConversationsCount", erroneous);
    }
    statistics.put("transactionsCount", billed);
  }

  private long billed(List<TaskResults.DocumentResult> results) {
    long records = 0;
    for (int i = page.skip(); i < lastOnPage(); i++) {
      if (results.get(i).outcome() == TaskResults.Outcome.RESULT) {
        records += job.submission().documents().get(i).text().textRecords();
      }
    }
    return records;
  }

  private int lastOnPage() {
    return Math.min(page.skip() + page.top(), job.submission().documents().size());
  }

  private static void addModel(ObjectNode results, Submission.Task task, boolean cancelled) {
    if (task.kind().custom()) {
      results.set("projectName", task.parameter("projectName"));
      results.set("deploymentName", task.parameter("deploymentName"));
      return;
    }
    JsonNode asked = task.parameter("modelVersion");
    boolean dated = asked.isTextual() && !asked.asText().equals("latest");
    String model = dated ? asked.asText() : task.kind().modelVersion();
    results.put("modelVersion", cancelled ? "latest" : model);
  }
}
