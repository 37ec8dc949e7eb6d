package io.languageanalyze.internal.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.model.task.RedactionPolicy;
import io.languageanalyze.model.task.Task;
import io.languageanalyze.model.task.TextTasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterNamesTest {

  @ParameterizedTest
  @CsvSource({
    "2025-11-15-preview, isDefaultPolicy",
    "2026-05-01, isDefault",
    "2026-05-15-preview, isDefault",
    "2027-01-01, isDefault"
  })
  void defaultPolicy_hasTheNameThatTheVersionKnows(String version, String name) {
    List<Task<?, ?>> tasks =
        List.of(
            TextTasks.pii()
                .withRedactionPolicies(
                    RedactionPolicy.noMask().withEntityTypes("Person"),
                    RedactionPolicy.characterMask().asDefault())
                .named("p"),
            TextTasks.keyPhrases().named("k"));

    String body =
        new String(
            new JobBody(Route.TEXT, ParameterNames.in(version, tasks), null).encode(List.of()),
            StandardCharsets.UTF_8);

    assertTrue(
        body.contains(
            "\"redactionPolicies\":[{\"policyKind\":\"noMask\",\"entityTypes\":[\"Person\"]},"
                + "{\"policyKind\":\"characterMask\",\""
                + name
                + "\":true}]"),
        body);
    assertEquals("PiiEntityRecognition", ParameterNames.in(version, tasks).get(0).getKind());
    assertTrue(body.contains("\"taskName\":\"p\"") && body.contains("\"taskName\":\"k\""), body);
  }
}
