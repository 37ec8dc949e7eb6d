package io.languageanalyze.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.LanguageAnalyzeIO;
import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.ConversationItem;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.task.ConversationTasks;
import io.languageanalyze.model.task.TextTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The DataflowRunner takes the transform: its job is built, in the names and with the coders that
 * were written down. Nothing is run: Dataflow is a service. A step whose name changed, or a coder,
 * cannot be updated in a running job, so a change of the written file is a thing to think about.
 */
class DataflowIT {

  private static final Path WRITTEN = Path.of("src/test/resources/translation.txt");
  private static final String RUNNER_V2 = "--experiments=use_runner_v2";

  private enum Mode {
    BATCH,
    STREAMING;

    String option() {
      return "--streaming=" + (this == STREAMING);
    }
  }

  @Test
  void namesAndCoders_areThoseWrittenDown() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      section(lines, "documents", mode, p -> documents(p, mode));
      section(lines, "conversations", mode, p -> conversations(p, mode));
    }
    if (Boolean.getBoolean("translation.write")) {
      Files.write(WRITTEN, lines);
    }

    assertEquals(String.join("\n", Files.readAllLines(WRITTEN)), String.join("\n", lines));
    assertFalse(String.join("\n", lines).contains("SerializableCoder"), "a coder was inferred");
  }

  private static void section(List<String> lines, String what, Mode mode, Build build)
      throws IOException {
    lines.add("# " + what + ", " + mode + ", legacy worker");
    lines.addAll(new LegacySteps(Submission.of(build::on, mode.option())).lines());
    lines.add("# " + what + ", " + mode + ", Runner v2");
    lines.addAll(new PortableSteps(Submission.of(build::on, mode.option(), RUNNER_V2)).lines());
  }

  @ParameterizedTest
  @EnumSource
  void oneStepAnalyzes_withKeyedStateInStreaming_andByBundleInBatch(Mode mode) throws IOException {
    Submission submission = Submission.of(p -> documents(p, mode), mode.option());
    LegacySteps steps = new LegacySteps(submission);
    boolean streaming = mode == Mode.STREAMING;

    assertEquals(streaming ? 1 : 0, steps.running("AnalyzeFn").size());
    assertEquals(streaming ? 0 : 1, steps.running("AnalyzeBundleFn").size());
    assertEquals(
        streaming, steps.running("AnalyzeFn").stream().anyMatch(LegacySteps::usesKeyedState));
    assertEquals(streaming ? "JOB_TYPE_STREAMING" : "JOB_TYPE_BATCH", submission.job().getType());
  }

  @ParameterizedTest
  @EnumSource
  void runnerV2_getsThePortablePipeline(Mode mode) throws IOException {
    Submission submission = Submission.of(p -> documents(p, mode), mode.option(), RUNNER_V2);

    assertNull(submission.job().getSteps());
    Set<String> required = new TreeSet<>(submission.portable().getRequirementsList());
    // These two are the source's.
    required.remove("beam:requirement:pardo:splittable_dofn:v1");
    required.remove("beam:requirement:pardo:finalization:v1");
    assertEquals(
        mode == Mode.STREAMING ? Set.of("beam:requirement:pardo:stateful:v1") : Set.of(), required);
  }

  @ParameterizedTest
  @EnumSource
  void translatedTwice_theNamesAndOurCodersAreTheSame_toTheByte(Mode mode) throws IOException {
    Submission first = Submission.of(p -> documents(p, mode), mode.option());
    Submission second = Submission.of(p -> documents(p, mode), mode.option());

    assertEquals(new LegacySteps(first).lines(), new LegacySteps(second).lines());
    assertEquals(new LegacySteps(first).encodings(), new LegacySteps(second).encodings());
    assertFalse(new LegacySteps(first).encodings().isEmpty());
    assertEquals(new PortableSteps(first).lines(), new PortableSteps(second).lines());
    assertEquals(new PortableSteps(first).ownCoders(), new PortableSteps(second).ownCoders());
    Set<String> coders = new TreeSet<>(new PortableSteps(first).ownCoders().keySet());
    assertTrue(coders.remove("OutcomeCoder version 1"));
    assertTrue(coders.remove("PreparedDocumentCoder version 1"));
    assertEquals(
        mode == Mode.STREAMING
            ? Set.of("JobCoder version 1", "StateCoder version 1", "StoredDocumentCoder version 1")
            : Set.of(),
        coders);
  }

  /** Puts a pipeline together. */
  private interface Build {
    void on(Pipeline pipeline);
  }

  private static void documents(Pipeline pipeline, Mode mode) {
    input(pipeline, mode)
        .apply(
            "Analyze",
            asked(LanguageAnalyzeIO.analyzeText())
                .withTasks(TextTasks.sentiment(), TextTasks.pii()));
  }

  private static void conversations(Pipeline pipeline, Mode mode) {
    input(pipeline, mode)
        .apply(
            "Conversations",
            MapElements.into(TypeDescriptor.of(Conversation.class))
                .via(
                    (Document document) ->
                        Conversation.of(
                            document.getId(), ConversationItem.of("agent", document.getText()))))
        .apply(
            "Analyze",
            asked(LanguageAnalyzeIO.analyzeConversations())
                .withTasks(ConversationTasks.pii(), ConversationTasks.summarization("issue")));
  }

  private static PCollection<Document> input(Pipeline pipeline, Mode mode) {
    return mode == Mode.BATCH
        ? pipeline.apply("Input", Create.timestamped(Scenario.documents()))
        : pipeline.apply("Input", ControlledSource.of(Scenario.documents()).read());
  }

  private static <T extends AnalysisInput> Analyze<T> asked(Analyze<T> transform) {
    return transform
        .withEndpoint("https://contoso.cognitiveservices.azure.com")
        .withApiKey(() -> new byte[] {'k'});
  }
}
