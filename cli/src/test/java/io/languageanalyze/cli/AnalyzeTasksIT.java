package io.languageanalyze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.languageanalyze.emulator.LanguageEmulator;
import io.languageanalyze.emulator.RecordedRequest;
import io.languageanalyze.model.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeTasksIT {

  private static final List<String> CUSTOM =
      List.of(
          "custom-entities:tickets:live",
          "custom-single-label:tickets:live",
          "custom-multi-label:topics:v.2");

  @TempDir Path folder;

  private Command command = new Command(Path.of(""));

  @BeforeEach
  void start() {
    command = new Command(folder);
  }

  @Test
  void everyTaskOfTheBundledDocuments_isAccountedFor_underItsWord() throws IOException {
    int code = command.run("--tasks", "all," + String.join(",", CUSTOM));

    assertEquals(Analyze.OK, code, command::printed);
    List<String> words =
        new ArrayList<>(
            DocumentAnalysis.WORDS.parse("all", List.of()).stream()
                .map(task -> String.valueOf(task.getTaskName()))
                .toList());
    words.addAll(CUSTOM);
    command.assertAllAccountedFor(
        BundledDocuments.read().stream().map(InputDocument::id).toList(), words);
    for (String word : words) {
      assertFalse(command.results(word).isEmpty(), word);
    }
    assertTrue(
        command.results(CUSTOM.get(0)).stream().anyMatch(r -> !r.get("entities").isEmpty()),
        "a project that nobody declared finds nothing");
    assertTrue(
        command.results("sentiment").stream()
            .flatMap(result -> result.findValues("targets").stream())
            .anyMatch(targets -> !targets.isEmpty()),
        "opinions are not mined");
  }

  @Test
  void sampleConversations_areAllAccountedFor() throws IOException {
    int code =
        command.run(
            "--conversations",
            ConversationAnalysis.SAMPLE,
            "--parameter",
            "conversation-summary.summaryAspects=issue,resolution");

    assertEquals(Analyze.OK, code, command::printed);
    command.assertAllAccountedFor(
        ConversationReader.readSample().stream().map(Conversation::getId).toList(),
        List.of("conversation-summary", "conversation-pii"));
    Set<String> aspects = new TreeSet<>();
    command
        .results("conversation-summary")
        .forEach(result -> aspects.addAll(result.findValuesAsText("aspect")));
    assertEquals(Set.of("issue", "resolution"), aspects);
    List<JsonNode> redacted = command.results("conversation-pii");
    assertTrue(
        redacted.stream()
            .flatMap(result -> result.findValues("redactedContent").stream())
            .noneMatch(content -> content.toString().contains("4111 1111")),
        "a card number is left");
    assertTrue(command.printed().contains("Every conversation is accounted for"));
  }

  @Test
  void parametersAndVersion_reachTheService() throws IOException {
    try (LanguageEmulator emulator = Command.emulator()) {
      int code =
          command.runAgainst(
              emulator.endpoint(),
              emulator.apiKey(),
              "--input=" + input(),
              "--tasks=sentiment,pii,extractive-summary",
              "--api-version=2024-11-01",
              "--parameter=sentiment.opinionMining=false",
              "--parameter=pii.piiCategories=Email",
              "--parameter=extractive-summary.sentenceCount=1");

      assertEquals(Analyze.OK, code, command::printed);
      RecordedRequest submit =
          emulator.requests().stream().filter(r -> r.method().equals("POST")).findFirst().get();
      assertEquals("api-version=2024-11-01", submit.query());
      JsonNode tasks = new ObjectMapper().readTree(submit.body()).get("tasks");
      assertFalse(tasks.get(0).at("/parameters/opinionMining").asBoolean(true));
      assertEquals("[\"Email\"]", tasks.get(1).at("/parameters/piiCategories").toString());
      assertEquals("1", tasks.get(2).at("/parameters/sentenceCount").toString());
    }
  }

  @Test
  void conversationFile_isSentWithItsRoles() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("talks.jsonl"),
            "{\"id\":\"c\",\"conversationItems\":[{\"participantId\":\"p\",\"role\":\"agent\","
                + "\"text\":\"Hello, this is Maria Jensen.\"}]}");
    try (LanguageEmulator emulator = Command.emulator()) {
      int code =
          command.runAgainst(
              emulator.endpoint(),
              emulator.apiKey(),
              "--conversations",
              file.toString(),
              "--tasks=conversation-pii");

      assertEquals(Analyze.OK, code, command::printed);
      assertTrue(
          emulator.requests().stream().anyMatch(r -> r.body().contains("\"role\":\"agent\"")));
    }
    command.assertAllAccountedFor(List.of("c"), List.of("conversation-pii"));
  }

  @Test
  void kindThatTheVersionDoesNotHave_isOneLine_andChangesNothing() throws IOException {
    int code =
        command.run("--input=" + input(), "--tasks=extractive-summary", "--api-version=2022-05-01");

    assertEquals(Analyze.USAGE, code, command::printed);
    assertEquals(1, command.complaints().size(), command::printed);
    String line = command.complaints().get(0);
    assertTrue(line.contains("2022-05-01") && line.contains("ExtractiveSummarization"), line);
    assertFalse(Files.exists(command.output()));
  }

  private Path input() throws IOException {
    return Files.writeString(
        folder.resolve("in.jsonl"),
        "{\"id\":\"d\",\"text\":\"The soup was wonderful. Write to lea@example.com.\"}");
  }
}
