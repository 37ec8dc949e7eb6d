package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.analysis.TaskInput;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The results of one task, computed when they are first requested. */
final class TaskResults {
  private final Submission submission;
  private final Submission.Task task;
  private final JobFaults fate;
  private @Nullable List<DocumentResult> results;

  TaskResults(Submission submission, Submission.Task task, JobFaults fate) {
    this.submission = submission;
    this.task = task;
    this.fate = fate;
  }

  /** One result for each document, in the order of the request. */
  synchronized List<DocumentResult> results() {
    if (results == null) {
      List<DocumentResult> all = new ArrayList<>();
      for (int i = 0; i < submission.documents().size(); i++) {
        all.add(result(i));
      }
      results = all;
    }
    return results;
  }

  private DocumentResult result(int position) {
    Submission.Document document = submission.documents().get(position);
    if (fate.omittedDocuments().contains(position)) {
      return new DocumentResult(Outcome.OMITTED, JsonNodeFactory.instance.objectNode());
    }
    ObjectNode ordered = fate.documentErrors().get(position);
    if (ordered != null) {
      return new DocumentResult(Outcome.ERROR, ordered);
    }
    if (document.text().isEmpty()) {
      return new DocumentResult(Outcome.ERROR, ApiErrors.emptyDocument());
    }
    Languages languages = task.kind().languages();
    String language = document.language().code();
    if (!languages.take(language)) {
      return new DocumentResult(
          Outcome.ERROR, ApiErrors.unsupportedLanguage(language, languages.codes()));
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    TaskInput input =
        new TaskInput(
            document.source(),
            document.text(),
            language,
            task.parameters(),
            task.project(),
            submission.version());
    task.kind().analyzer().analyze(input, result);
    return new DocumentResult(Outcome.RESULT, result);
  }

  /** What became of a document. */
  enum Outcome {
    RESULT,
    ERROR,
    OMITTED
  }

  /**
   * The result of one document.
   *
   * @param outcome what became of it
   * @param body the kind's members, or the error
   */
  record DocumentResult(Outcome outcome, ObjectNode body) {}
}
