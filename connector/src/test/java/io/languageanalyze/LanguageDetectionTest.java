package io.languageanalyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.languageanalyze.internal.client.ResultReader;
import io.languageanalyze.internal.engine.Answer;
import io.languageanalyze.internal.engine.Answer.Answered;
import io.languageanalyze.internal.engine.Answer.Dead;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.DocumentInfo;
import io.languageanalyze.model.Task;
import io.languageanalyze.model.TextTasks;
import io.languageanalyze.model.result.DocumentLanguage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageDetectionTest {

  private static final List<Task<?, ?>> BESIDE =
      TaskList.named(
          List.of(TextTasks.languageDetection(), TextTasks.pii(), TextTasks.healthcare()));
  private static final List<Task<?, ?>> ALONE =
      TaskList.named(
          List.of(
              TextTasks.languageDetection().named("LanguageDetection"),
              TextTasks.languageDetection().named("LanguageDetection-2")));
  private static final String FRENCH =
      "{\"detectedLanguage\":{\"name\":\"French\",\"iso6391Name\":\"fr\",\"confidenceScore\":1.0}}";
  private static final Dead PII_FAILED =
      new Dead("PiiEntityRecognition", DeadLetterReason.DOCUMENT_FAILED, "A", "B", "m");

  @Test
  void besideOtherTasks_nothingMoreIsSent() {
    assertEquals(BESIDE.subList(1, 3), LanguageDetection.sent(BESIDE));
  }

  @Test
  void alone_keyPhrasesAreSentUnderItsName() {
    Task<?, ?> carrier = LanguageDetection.sent(ALONE).get(0);

    assertEquals(1, LanguageDetection.sent(ALONE).size());
    assertEquals("KeyPhraseExtraction", carrier.getKind());
    assertEquals("LanguageDetection", carrier.getTaskName());
  }

  @Test
  void answer_isTheFirstLanguageDetected() throws Exception {
    Answer health = new Answered("Healthcare", "v", "{\"detectedLanguage\":\"en\",\"x\":1}");

    List<Answer> complete = new LanguageDetection(BESIDE).complete(List.of(PII_FAILED, health));

    Answered language = (Answered) complete.get(0);
    assertEquals("LanguageDetection", language.taskName());
    assertEquals("{\"detectedLanguage\":\"en\"}", language.json());
    assertNull(language.modelVersion());
    assertEquals(List.of(PII_FAILED, health), complete.subList(1, 3));
    DocumentLanguage typed =
        ResultReader.read(
            DocumentLanguage.class, DocumentInfo.of("d", Map.of()), null, language.json());
    assertEquals("en", typed.getDetectedLanguage().getIso6391Name());
    assertEquals(typed.getDetectedLanguage(), typed.getDocument().getDetectedLanguage());
  }

  @Test
  void carrier_hasNoAnswerOfItsOwn() {
    Answer phrases =
        new Answered(
            "LanguageDetection", "v", FRENCH.replace("{\"det", "{\"keyPhrases\":[],\"det"));

    assertEquals(
        List.of(
            new Answered("LanguageDetection", null, FRENCH),
            new Answered("LanguageDetection-2", null, FRENCH)),
        new LanguageDetection(ALONE).complete(List.of(phrases)));
  }

  @Test
  void documentInAStatedLanguage_isADeadLetterOfThisTaskOnly() {
    Answer health = new Answered("Healthcare", "v", "{\"entities\":[]}");

    List<Answer> complete = new LanguageDetection(BESIDE).complete(List.of(PII_FAILED, health));

    Dead dead = (Dead) complete.get(0);
    assertEquals("LanguageDetection", dead.taskName());
    assertEquals(DeadLetterReason.MISSING_RESULT, dead.reason());
    assertEquals(3, complete.size());
  }

  @Test
  void whereEveryTaskFailed_theReasonIsTheirs() {
    Dead health = new Dead("Healthcare", DeadLetterReason.TASK_FAILED, null, null, "n");

    List<Answer> complete = new LanguageDetection(BESIDE).complete(List.of(PII_FAILED, health));

    assertEquals(
        new Dead("LanguageDetection", DeadLetterReason.DOCUMENT_FAILED, "A", "B", "m"),
        complete.get(0));
  }

  @Test
  void oneDeadAnswerForAllTasks_staysOne() {
    List<Answer> all = List.of(new Dead(null, DeadLetterReason.TIMED_OUT, null, null, "m"));

    assertEquals(all, new LanguageDetection(BESIDE).complete(all));
  }

  @Test
  void defaultLanguage_isAuto() {
    LanguageDetection asked = new LanguageDetection(BESIDE);
    LanguageDetection notAsked = new LanguageDetection(BESIDE.subList(1, 3));

    assertEquals("auto", asked.defaultLanguage(null));
    assertEquals("auto", asked.defaultLanguage("auto"));
    assertNull(notAsked.defaultLanguage(null));
    assertEquals("de", notAsked.defaultLanguage("de"));
    var refusal = assertThrows(IllegalArgumentException.class, () -> asked.defaultLanguage("de"));
    assertTrue(String.valueOf(refusal.getMessage()).contains("withDefaultLanguage(\"de\")"));
  }
}
