package io.languageanalyze.emulator.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.languageanalyze.emulator.analysis.TaskInput;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The answers of one task, worked out when they are first asked for. */
final class TaskResults {
  private final Submission submission;
  private final Submission.Task task;
  private final JobFaults fate;
  private @Nullable List<Answer> answers;

  TaskResults(Submission submission, Submission.Task task, JobFaults fate) {
    this.submission = submission;
    this.task = task;
    this.fate = fate;
  }

  /** One answer for each document, in the order of the request. */
  synchronized List<Answer> answers() {
    if (answers == null) {
      List<Answer> all = new ArrayList<>();
      for (int i = 0; i < submission.documents().size(); i++) {
        all.add(answer(i));
      }
      answers = all;
    }
    return answers;
  }

  private Answer answer(int position) {
    Submission.Document document = submission.documents().get(position);
    if (fate.hiddenDocuments().contains(position)) {
      return new Answer(Outcome.HIDDEN, JsonNodeFactory.instance.objectNode());
    }
    ObjectNode ordered = fate.documentErrors().get(position);
    if (ordered != null) {
      return new Answer(Outcome.ERROR, ordered);
    }
    if (document.text().isEmpty()) {
      return new Answer(Outcome.ERROR, ApiErrors.emptyDocument());
    }
    Languages languages = task.kind().languages();
    String language = document.language().code();
    if (!languages.take(language)) {
      return new Answer(Outcome.ERROR, ApiErrors.unsupportedLanguage(language, languages.codes()));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    TaskInput input =
        new TaskInput(
            document.source(),
            document.text(),
            language,
            task.parameters(),
            task.project(),
            submission.version());
    task.kind().analyzer().analyze(input, answer);
    return new Answer(Outcome.RESULT, answer);
  }

  /** What became of a document. */
  enum Outcome {
    RESULT,
    ERROR,
    HIDDEN
  }

  /**
   * The answer for one document.
   *
   * @param outcome what became of it
   * @param body the kind's members, or the error
   */
  record Answer(Outcome outcome, ObjectNode body) {}
}
