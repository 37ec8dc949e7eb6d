package io.languageanalyze.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void flags_setItUp_andItTellsWhereItIs() throws Exception {
    try (LanguageEmulator emulator =
        Main.start("--api-key", "k", "--job-time", "0", "--page-size", "2", "--port", "0")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Main.announce(emulator, new PrintStream(out, true, StandardCharsets.UTF_8));
      String said = out.toString(StandardCharsets.UTF_8);
      assertTrue(said.contains(emulator.endpoint()) && said.contains("k"), said);
      assertEquals("k", emulator.apiKey());
      Caller caller = new Caller(emulator);
      JsonNode state = caller.state(caller.accepted(Caller.documents(3)));
      assertTrue(state.path("nextLink").asText().contains("top=1&skip=2"));
      assertEquals("", emulator.requests().get(0).body(), "bodies are not kept");
      JsonNode stats = caller.state(emulator.endpoint() + "/emulator/stats");
      assertEquals(1, stats.path("jobs").asInt());
      assertEquals(3, stats.path("documents").asInt());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port",
        "--port x",
        "--port 70000",
        "--what 1",
        "--job-time soon",
        "--job-time 5-3",
        "--job-time 5-",
        "--latency x",
        "--page-size 0"
      })
  void wrongUsage_isOneClearLine(String line) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Main.start(line.split(" ", -1)));
    String message = String.valueOf(e.getMessage());
    assertFalse(message.isEmpty() || message.contains("\n"), message);
  }

  @Test
  void onlyLoopback() {
    LanguageEmulator.Builder builder = LanguageEmulator.builder().host("192.0.2.1");
    assertThrows(IllegalArgumentException.class, builder::start);
  }
}
