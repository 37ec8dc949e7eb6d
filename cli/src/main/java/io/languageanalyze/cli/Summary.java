package io.languageanalyze.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a run that came to its end.
 *
 * @param documents read; conversations count as such
 * @param tasks asked of each
 * @param results results, a line each in {@code results.jsonl}
 * @param deadLetters a line each in {@code dead-letters.jsonl}
 * @param deadForAll dead letters among them that stand for all tasks of their document
 * @param deadLettersByReason how many for which reason
 * @param missing pairs of document and task without an outcome
 * @param repeated pairs of document and task with more than one
 * @param strangers lines in the files that belong to no input
 * @param documentLines lines in {@code documents.jsonl}
 * @param traffic what the connector did for it
 * @param seconds from the start of the pipeline to its end
 */
record Summary(
    long documents,
    long tasks,
    long results,
    long deadLetters,
    long deadForAll,
    Map<String, Long> deadLettersByReason,
    long missing,
    long repeated,
    long strangers,
    long documentLines,
    Traffic traffic,
    double seconds) {

  /**
   * The figures of the files.
   *
   * @param published what is in them
   * @param written what was handed to them, by input, where the files only know ids
   */
  static Summary of(
      long documents,
      long tasks,
      PublishedOutcomes published,
      Tally written,
      Traffic traffic,
      double seconds) {
    Summary read =
        of(
            documents,
            tasks,
            published.tally(),
            published.strangers(),
            published.documentLines(),
            traffic,
            seconds);
    return read.missingAtLeast(written.missing(), written.repeated());
  }

  /** The figures of an account. */
  static Summary of(
      long documents,
      long tasks,
      Tally tally,
      long strangers,
      long documentLines,
      Traffic traffic,
      double seconds) {
    Map<String, Long> reasons = new TreeMap<>();
    tally.reasons().forEach((reason, count) -> reasons.put(reason.name(), count));
    return new Summary(
        documents,
        tasks,
        tally.results(),
        tally.deadLetters(),
        tally.deadForAll(),
        reasons,
        tally.missing(),
        tally.repeated(),
        strangers,
        documentLines,
        traffic,
        seconds);
  }

  private Summary missingAtLeast(long lost, long doubled) {
    return new Summary(
        documents,
        tasks,
        results,
        deadLetters,
        deadForAll,
        deadLettersByReason,
        Math.max(missing, lost),
        Math.max(repeated, doubled),
        strangers,
        documentLines,
        traffic,
        seconds);
  }

  /** Whether each task of each document has one outcome. */
  boolean isAccountedFor() {
    return missing == 0
        && repeated == 0
        && strangers == 0
        && documentLines == documents
        && documents * tasks == results + (deadLetters - deadForAll) + deadForAll * tasks;
  }

  /** What is wrong with the files, for a sentence. */
  String mismatch() {
    return String.format(
        Locale.ROOT,
        "%,d outcomes missing, %,d repeated, %,d lines of something else; documents.jsonl has %,d lines for %,d",
        missing,
        repeated,
        strangers,
        documentLines,
        documents);
  }

  String toJson() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("documents", documents).put("tasks", tasks);
    json.put("results", results).put("deadLetters", deadLetters);
    ObjectNode reasons = json.putObject("deadLettersByReason");
    deadLettersByReason.forEach(reasons::put);
    json.put("missing", missing).put("repeated", repeated).put("strangers", strangers);
    json.put("jobs", traffic.jobs()).put("polls", traffic.polls());
    json.put("throttled", traffic.throttled()).put("retries", traffic.retries());
    json.put("textRecords", traffic.textRecords());
    json.put("seconds", Math.round(seconds * 10) / 10.0);
    json.put("accountedFor", isAccountedFor());
    return json.toPrettyString();
  }

  /**
   * The closing table.
   *
   * @param noun what one of the documents is called
   */
  String toTable(String noun) {
    StringBuilder table = new StringBuilder();
    row(table, noun + "s", documents);
    row(table, "tasks for each", tasks);
    row(table, "results", results);
    row(table, "dead letters", deadLetters);
    deadLettersByReason.forEach((reason, count) -> row(table, "  " + reason, count));
    row(table, "jobs", traffic.jobs());
    row(table, "polls", traffic.polls());
    row(table, "calls refused (429)", traffic.throttled());
    row(table, "text records to bill", traffic.textRecords());
    table.append(String.format(Locale.ROOT, "%-22s%,12.1f%n", "seconds", seconds));
    return table.toString();
  }

  private static void row(StringBuilder table, String name, long figure) {
    table.append(String.format(Locale.ROOT, "%-22s%,12d%n", name, figure));
  }
}
