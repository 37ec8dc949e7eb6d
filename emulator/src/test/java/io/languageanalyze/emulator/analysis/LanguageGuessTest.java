package io.languageanalyze.emulator.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.emulator.Caller;
import io.languageanalyze.emulator.JobTime;
import io.languageanalyze.emulator.LanguageEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource({
    "en, I will go to the park.",
    "en, hello world",
    "de, Ich gehe morgen mit meiner Schwester in den Park.",
    "fr, Je vais au parc avec ma sœur demain.",
    "es, Este es un document escrito en Español.",
    "it, Domani vado al parco con mia sorella e gli amici.",
    "pt, Amanhã vou ao parque com a minha irmã e os amigos.",
    "nl, Morgen ga ik met mijn zus naar het park.",
    "sv, Jag ska gå till parken med min syster och hon är glad.",
    "pl, Jutro idę do parku z moją siostrą i to jest miłe.",
    "tr, Yarın kız kardeşim ile parka gitmek çok güzel bir şey.",
    "fi, Minä olen puistossa ja se on hyvin kaunis.",
    "cs, Zítra jsem v parku a to je velmi hezké.",
    "ru, Завтра я пойду в парк с сестрой.",
    "uk, Завтра я піду в парк із сестрою.",
    "el, Αύριο θα πάω στο πάρκο.",
    "ar, سأذهب إلى الحديقة غدا",
    "he, מחר אלך לפארק",
    "hi, मैं कल पार्क जाऊंगा",
    "ja, 猫は幸せ",
    "zh, 我明天去公园",
    "ko, 나는 내일 공원에 갈 것이다",
    "th, พรุ่งนี้ฉันจะไปสวน",
  })
  void languageIsFound(String code, String text) {
    LanguageGuess.Guess guess = LanguageGuess.of(new DocumentText(text));
    assertNotNull(guess, text);
    assertEquals(code, guess.code());
  }

  @Test
  void nothingSpeaksForAnyLanguage() {
    assertNull(LanguageGuess.of(new DocumentText("12345 67")));
    assertNull(LanguageGuess.of(new DocumentText("Xqzt")));
  }

  private static final String BOTH =
      "{\"defaultLanguage\":\"fr\",\"analysisInput\":{\"documents\":["
          + "{\"id\":\"a\",\"language\":\"auto\",\"text\":\"Das ist nicht gut\"}]},\"tasks\":TASKS}";

  private static JsonNode document(String version, String task) throws Exception {
    try (LanguageEmulator emulator =
        LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ZERO)).start()) {
      Caller caller = new Caller(emulator);
      String url = emulator.endpoint() + Caller.TEXT_JOBS + "?api-version=" + version;
      String body = BOTH.replace("TASKS", "[" + task.replace('\'', '"') + "]");
      var accepted = caller.post(url, body);
      assertEquals(202, accepted.statusCode(), accepted.body());
      return caller
          .state(accepted.headers().firstValue("operation-location").orElseThrow())
          .at("/tasks/items/0/results/documents/0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CustomEntityRecognition",
        "CustomSingleLabelClassification",
        "CustomMultiLabelClassification"
      })
  void auto_isReportedByCustomKinds_too(String kind) throws Exception {
    JsonNode document =
        document(
            "2022-10-01-preview",
            "{'kind':'" + kind + "','parameters':{'projectName':'p','deploymentName':'d'}}");
    assertEquals("de", document.path("detectedLanguage").path("iso6391Name").asText());
    assertEquals("false", document.path("isLanguageDefaulted").asText());
  }

  @Test
  void auto_isReportedInThePreviewOf2026_andNotInItsRelease() throws Exception {
    String task = "{'kind':'SentimentAnalysis'}";
    JsonNode preview = document("2026-05-15-preview", task);
    JsonNode release = document("2026-05-01", task);
    assertEquals("de", preview.path("detectedLanguage").path("iso6391Name").asText());
    assertEquals("negative", release.path("sentiment").asText(), "read in its language");
    assertFalse(release.has("detectedLanguage") || release.has("isLanguageDefaulted"));
  }

  @Test
  void auto_isReportedWithTheResult_andFallsBackToTheDefault() throws Exception {
    try (LanguageEmulator emulator =
        LanguageEmulator.builder().jobTime(JobTime.fixed(Duration.ZERO)).start()) {
      Caller caller = new Caller(emulator);
      String body =
          "{\"defaultLanguage\":\"fr\",\"analysisInput\":{\"documents\":["
              + "{\"id\":\"a\",\"language\":\"auto\",\"text\":\"Das ist nicht gut\"},"
              + "{\"id\":\"b\",\"language\":\"auto\",\"text\":\"12345\"},"
              + "{\"id\":\"c\",\"language\":\"xx\",\"text\":\"no such language\"}]},"
              + "\"tasks\":[{\"kind\":\"SentimentAnalysis\"}]}";
      JsonNode results =
          caller.state(caller.accepted(body)).path("tasks").path("items").path(0).path("results");
      JsonNode german = results.path("documents").path(0);
      assertEquals("German", german.path("detectedLanguage").path("name").asText());
      assertEquals("de", german.path("detectedLanguage").path("iso6391Name").asText());
      assertEquals("negative", german.path("sentiment").asText());
      JsonNode unknown = results.path("documents").path(1);
      assertEquals("fr", unknown.path("detectedLanguage").path("iso6391Name").asText());
      assertEquals(true, unknown.path("isLanguageDefaulted").asBoolean());
      JsonNode error = results.path("errors").path(0).path("error");
      assertEquals("UnsupportedLanguageCode", error.path("innererror").path("code").asText());
    }
  }
}
