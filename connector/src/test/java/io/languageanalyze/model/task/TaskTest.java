package io.languageanalyze.model.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;

class TaskTest {

  @Test
  void kindsWithOffsets_askForJavasUnit() {
    Map<String, Object> javas = Map.of("stringIndexType", "Utf16CodeUnit");

    assertEquals(javas, TextTasks.sentiment().getParameters());
    assertEquals(javas, TextTasks.entities().getParameters());
    assertEquals(javas, TextTasks.pii().getParameters());
    assertEquals(Map.of(), TextTasks.keyPhrases().getParameters());
    assertEquals(Map.of(), TextTasks.ofKind("EntityLinking").getParameters());
  }

  @Test
  void stringIndexType_canBeChosen() {
    assertEquals(
        Map.of("stringIndexType", "TextElements_v8"),
        TextTasks.pii().withStringIndexType(StringIndexType.TEXT_ELEMENTS_V8).getParameters());
  }

  @Test
  void everyMethod_givesACopyOfTheSameClass() {
    SentimentTask plain = TextTasks.sentiment();
    SentimentTask full =
        plain.named("mood").with("x", 1).withModelVersion("2022-11-01").withOpinionMining(true);

    assertEquals("mood", full.getTaskName());
    assertEquals(
        List.of("stringIndexType", "x", "modelVersion", "opinionMining"),
        List.copyOf(full.getParameters().keySet()));
    assertNull(plain.getTaskName());
    assertEquals(1, plain.getParameters().size());
  }

  @Test
  void identityIsTheHandle() {
    assertNotEquals(TextTasks.keyPhrases(), TextTasks.keyPhrases());
  }

  @Test
  void parameters_areCopiedDeeply() {
    List<String> mine = new ArrayList<>(List.of("a"));
    KeyPhrasesTask task = TextTasks.keyPhrases().with("x", Map.of("list", mine));
    mine.add("b");

    assertEquals(Map.of("x", Map.of("list", List.of("a"))), task.getParameters());
    assertThrows(
        UnsupportedOperationException.class, () -> task.getParameters().put("y", "anything"));
  }

  @Test
  void parameterThatJsonCannotHold_isRefusedByName() {
    Map<String, Object> nested = Map.of("when", Instant.EPOCH);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> TextTasks.keyPhrases().with("odd", nested));

    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("\"odd\""), message);
    assertTrue(message.contains("java.time.Instant"), message);
    assertThrows(
        IllegalArgumentException.class,
        () -> TextTasks.keyPhrases().with("odd", Map.of(1, "number as key")));
  }

  @Test
  void blankNames_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> TextTasks.pii().named(" "));
    assertThrows(IllegalArgumentException.class, () -> TextTasks.ofKind(""));
  }

  @Test
  void parametersOfTheCallersOwn_areUnchecked_untilAMethodSetsThem() {
    EntitiesTask own = TextTasks.entities().with("inclusionList", List.of("Person")).with("x", 1);

    assertEquals(Set.of("inclusionList", "x"), own.getUncheckedParameters());
    assertEquals(Set.of("x"), own.withInclusionList("Person").getUncheckedParameters());
  }

  @Test
  void tasks_areSerializable() {
    PiiTask task =
        SerializableUtils.clone(
            TextTasks.pii().named("p").withRedactionPolicies(RedactionPolicy.entityMask()));

    assertEquals("p", task.getTaskName());
    assertEquals(
        List.of(Map.of("policyKind", "entityMask")), task.getParameters().get("redactionPolicies"));
  }

  @Test
  void toString_leavesParametersOut() {
    PiiTask task = TextTasks.pii().named("p").withValueExclusionPolicy(false, "Contoso");

    assertEquals("PiiEntityRecognition(p)", task.toString());
    assertFalse(task.toString().contains("Contoso"));
  }
}
