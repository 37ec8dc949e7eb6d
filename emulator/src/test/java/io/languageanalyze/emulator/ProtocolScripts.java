package io.languageanalyze.emulator;

import static io.languageanalyze.emulator.Script.JOB_TIME;
import static io.languageanalyze.emulator.Script.TEXT;
import static io.languageanalyze.emulator.Script.body;
import static io.languageanalyze.emulator.Script.job;
import static io.languageanalyze.emulator.Script.refused;
import static io.languageanalyze.emulator.Script.script;
import static io.languageanalyze.emulator.Script.task;

import java.time.Duration;
import java.util.List;

/** Recordings of what happens to jobs: pages, statistics, failures, cancels, refusals. */
final class ProtocolScripts {

  private static final String GA = "2025-11-01";
  private static final String TWO_TASKS =
      "[{'kind':'KeyPhraseExtraction','taskName':'k'},{'kind':'EntityLinking','taskName':'l'}]";

  private ProtocolScripts() {}

  static List<Script> all() {
    return List.of(
        job(
            "pages_default",
            GA,
            "25 documents on two pages",
            body(task("KeyPhraseExtraction"), rows(25))),
        script(
            "pages_of_10",
            GA,
            "Pages of ten, the first while the job still runs",
            ProtocolScripts::pages),
        script("statistics", GA, "showStats on each poll", ProtocolScripts::statistics),
        job(
            "document_errors",
            GA,
            "An empty document and an unknown language among good ones",
            body(
                TWO_TASKS,
                "a",
                "en",
                "The harbour of Lisbon.",
                "b",
                "en",
                "",
                "c",
                "xx",
                "No such language.",
                "d",
                "en",
                "The end.")),
        job(
            "all_documents_failed",
            GA,
            "Every document has an error, and the job succeeds",
            body(task("KeyPhraseExtraction"), "a", "xx", "One.", "b", "yy", "Two.")),
        failing(
            "partially_succeeded",
            "One of two tasks failed, its error has a target",
            Fault.failedTask("l")),
        failing("failed", "All tasks failed, and so did the job", Fault.failedJob()),
        failing(
            "missing_document",
            "A document that no task mentions",
            Fault.missingDocument("Bergen")),
        script("cancelled", GA, "A cancel, another one, and the end", ProtocolScripts::cancelled),
        script(
            "cancelled_in_part",
            GA,
            "A task had ended before the cancel",
            ProtocolScripts::cancelledInPart),
        script(
            "cancel_too_late",
            GA,
            "A cancel after the end is refused",
            ProtocolScripts::cancelTooLate),
        script("throttled", GA, "429 on a submit and on a poll", ProtocolScripts::throttled),
        script(
            "errors_on_poll",
            GA,
            "500, 503, a proxy's 504, and a job that never was",
            ProtocolScripts::errorsOnPoll),
        script("bad_credentials", GA, "401", ProtocolScripts::badCredentials),
        refused(
            "too_many_documents", GA, "26 documents", body(task("KeyPhraseExtraction"), rows(26))),
        refused(
            "only_empty_documents",
            GA,
            "A batch without text",
            body(task("KeyPhraseExtraction"), "a", "en", "")),
        script(
            "duplicates",
            GA,
            "Two documents of one id; two tasks of one kind and name",
            ProtocolScripts::duplicates),
        refused(
            "bad_model_version",
            GA,
            "A model version that is no date",
            body(task("KeyPhraseExtraction", "{'modelVersion':'bad'}"), "a", "en", "One.")),
        refused(
            "unknown_parameter",
            GA,
            "A parameter that the kind does not have",
            body(task("KeyPhraseExtraction", "{'colour':'red'}"), "a", "en", "One.")));
  }

  private static String[] rows(int count) {
    String[] rows = new String[3 * count];
    for (int i = 0; i < count; i++) {
      rows[3 * i] = "row-" + i;
      rows[3 * i + 1] = "en";
      rows[3 * i + 2] = "Lighthouse " + i + ".";
    }
    return rows;
  }

  private static String three() {
    return body(
        TWO_TASKS,
        "a",
        "en",
        "The port of Oslo.",
        "b",
        "en",
        "Rain in Bergen.",
        "c",
        "en",
        "Snow.");
  }

  private static Script failing(String area, String shows, Fault fault) {
    return script(
        area,
        GA,
        shows,
        wire -> {
          wire.inject(fault);
          String url = wire.submit(TEXT, GA, three());
          wire.pass(JOB_TIME);
          wire.poll(url);
        });
  }

  private static void pages(Recorder wire) throws Exception {
    String url = wire.submit(TEXT, GA, body(TWO_TASKS, rows(22)));
    wire.pass(Duration.ofMillis(1_500));
    wire.poll(url + "&top=10");
    wire.pass(JOB_TIME);
    wire.pollPages(url + "&top=10");
  }

  private static void statistics(Recorder wire) throws Exception {
    String url = wire.submit(TEXT, GA, three());
    wire.poll(url + "&showStats=true");
    wire.pass(JOB_TIME);
    wire.poll(url + "&showStats=true");
  }

  private static void cancelled(Recorder wire) throws Exception {
    String url = wire.submit(TEXT, GA, three());
    wire.poll(url);
    wire.cancel(url);
    wire.poll(url);
    wire.cancel(url);
    wire.pass(JOB_TIME);
    wire.poll(url);
    wire.cancel(url);
  }

  private static void cancelledInPart(Recorder wire) throws Exception {
    String url = wire.submit(TEXT, GA, three());
    wire.pass(Duration.ofMillis(1_200));
    wire.poll(url);
    wire.cancel(url);
    wire.pass(JOB_TIME);
    wire.poll(url);
  }

  private static void cancelTooLate(Recorder wire) throws Exception {
    String url = wire.submit(TEXT, GA, three());
    wire.pass(JOB_TIME);
    wire.cancel(url);
    wire.poll(url);
  }

  private static void throttled(Recorder wire) throws Exception {
    wire.inject(Fault.throttle(Duration.ofSeconds(1)).onSubmit().times(1));
    wire.inject(Fault.throttle(Duration.ofSeconds(2)).onPoll().times(1));
    wire.submit(TEXT, GA, three());
    wire.pass(Duration.ofSeconds(1));
    String url = wire.submit(TEXT, GA, three());
    wire.poll(url);
    wire.pass(JOB_TIME);
    wire.poll(url);
  }

  private static void errorsOnPoll(Recorder wire) throws Exception {
    wire.inject(Fault.status(500).onPoll().times(1));
    wire.inject(Fault.status(503).onPoll().times(1));
    wire.inject(Fault.status(504).onPoll().times(1));
    String url = wire.submit(TEXT, GA, three());
    wire.pass(JOB_TIME);
    for (int poll = 0; poll < 4; poll++) {
      wire.poll(url);
    }
    wire.pollUnknownJob();
  }

  private static void badCredentials(Recorder wire) throws Exception {
    wire.forgetKey();
    wire.submit(TEXT, GA, three());
  }

  private static void duplicates(Recorder wire) throws Exception {
    wire.submit(TEXT, GA, body(TWO_TASKS, "a", "en", "One.", "a", "en", "Two."));
    String twice =
        "[{'kind':'EntityLinking','taskName':'l'},{'kind':'EntityLinking','taskName':'l'}]";
    wire.submit(TEXT, GA, body(twice, "a", "en", "One."));
  }
}
