package io.languageanalyze.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * What is said to an emulator to make one recording.
 *
 * @param name of the file
 * @param version the {@code api-version}
 * @param shows what a reader finds in it
 * @param builder the emulator to ask
 * @param scene the calls
 */
record Script(
    String name, String version, String shows, LanguageEmulator.Builder builder, Scene scene) {

  static final String TEXT = "analyze-text";
  static final String CONVERSATIONS = "analyze-conversations";
  static final Duration JOB_TIME = Duration.ofSeconds(2);

  /** The calls of a script. */
  interface Scene {
    void play(Recorder wire) throws Exception;
  }

  static Script script(String area, String version, String shows, Scene scene) {
    return new Script(
        version + ".emulator." + area,
        version,
        shows,
        LanguageEmulator.builder().jobTime(JobTime.fixed(JOB_TIME)),
        scene);
  }

  /** A job that is polled once while it runs, and read when it has ended. */
  static Script job(String area, String version, String shows, String body) {
    return script(
        area,
        version,
        shows,
        wire -> {
          String url =
              wire.submit(body.contains("conversationItems") ? CONVERSATIONS : TEXT, version, body);
          wire.pass(JOB_TIME.dividedBy(2));
          wire.poll(url);
          wire.pass(JOB_TIME);
          wire.pollPages(url);
        });
  }

  /** A submit that is refused. */
  static Script refused(String area, String version, String shows, String body) {
    return script(area, version, shows, wire -> wire.submit(TEXT, version, body));
  }

  /** The same on an emulator that knows this project. */
  Script with(CustomProject project) {
    builder.project(project);
    return this;
  }

  ObjectNode play() throws Exception {
    try (Recorder wire = new Recorder(builder)) {
      scene.play(wire);
      return wire.file(name, version, shows);
    }
  }

  /** Tasks, with single quotes, of documents: id, language or "", text, and so on. */
  static String body(String tasks, String... documents) {
    ObjectNode root = Caller.JSON.createObjectNode();
    var array = root.putObject("analysisInput").putArray("documents");
    for (int i = 0; i < documents.length; i += 3) {
      ObjectNode document = array.addObject().put("id", documents[i]);
      if (!documents[i + 1].isEmpty()) {
        document.put("language", documents[i + 1]);
      }
      document.put("text", documents[i + 2]);
    }
    root.set("tasks", json(tasks));
    return root.toString();
  }

  /** The same task without parameters. */
  static String task(String kind) {
    return "[{'kind':'" + kind + "','taskName':'" + kind + "-1'}]";
  }

  /** A task with parameters. */
  static String task(String kind, String parameters) {
    return "[{'kind':'%s','taskName':'%s-1','parameters':%s}]".formatted(kind, kind, parameters);
  }

  /** Tasks, with single quotes, of one conversation: participant, text, and so on. */
  static String conversation(String tasks, String... turns) {
    ObjectNode root = Caller.JSON.createObjectNode();
    ObjectNode conversation = root.putObject("analysisInput").putArray("conversations").addObject();
    conversation.put("id", "call-1").put("language", "en").put("modality", "text");
    var items = conversation.putArray("conversationItems");
    for (int i = 0; i < turns.length; i += 2) {
      ObjectNode item = items.addObject().put("id", String.valueOf(i / 2 + 1));
      item.put("participantId", turns[i]).put("text", turns[i + 1]);
      item.put("role", i % 4 == 0 ? "agent" : "customer");
    }
    root.set("tasks", json(tasks));
    return root.toString();
  }

  /** Tasks of one conversation by ear; each item as its forms by name. */
  @SafeVarargs
  static String transcript(String tasks, Map<String, String>... items) {
    ObjectNode root = Caller.JSON.createObjectNode();
    ObjectNode conversation = root.putObject("analysisInput").putArray("conversations").addObject();
    conversation.put("id", "call-2").put("language", "en").put("modality", "transcript");
    var array = conversation.putArray("conversationItems");
    for (Map<String, String> forms : items) {
      ObjectNode item = array.addObject().put("id", String.valueOf(array.size()));
      item.put("participantId", "speaker-" + array.size() % 2);
      for (String form : new String[] {"text", "lexical", "itn", "maskedItn"}) {
        item.put(form, forms.getOrDefault(form, forms.get("text")));
      }
    }
    root.set("tasks", json(tasks));
    return root.toString();
  }

  private static JsonNode json(String singleQuoted) {
    try {
      return Caller.JSON.readTree(singleQuoted.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
