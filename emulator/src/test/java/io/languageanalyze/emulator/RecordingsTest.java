package io.languageanalyze.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The recordings in {@code src/test/resources/recordings} are what the emulator sends: a change of
 * its responses shows in a review as a change of these files. {@code ./dev golden} writes them
 * anew.
 */
class RecordingsTest {

  static final Path FOLDER = Path.of("src", "test", "resources", "recordings");

  private static final int MOST_BYTES = 300_000;

  @Test
  void recordings_areWhatTheEmulatorSends() throws Exception {
    Map<String, String> played = new TreeMap<>();
    for (Script script :
        Stream.concat(ResultScripts.all().stream(), ProtocolScripts.all().stream()).toList()) {
      String before = played.put(script.name() + ".json", shown(script.play()));
      assertEquals(null, before, "two scripts are called " + script.name());
    }
    if (Boolean.getBoolean("recordings.write")) {
      write(played);
    }

    Map<String, String> kept = kept();
    assertEquals(played.keySet(), kept.keySet(), "run ./dev golden");
    played.forEach((name, text) -> assertEquals(kept.get(name), text, name + "; run ./dev golden"));
  }

  @Test
  void recordings_areSmall_andHoldNoKeyOrHostOfTheirOwn() throws IOException {
    int bytes = 0;
    for (Map.Entry<String, String> file : kept().entrySet()) {
      bytes += file.getValue().length();
      for (String leak : List.of("emulator-key", "another-key", "127.0.0.1", "localhost")) {
        assertTrue(!file.getValue().contains(leak), file.getKey() + " holds " + leak);
      }
    }
    assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
  }

  private static void write(Map<String, String> played) throws IOException {
    Files.createDirectories(FOLDER);
    for (String name : kept().keySet()) {
      Files.delete(FOLDER.resolve(name));
    }
    for (Map.Entry<String, String> file : played.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, String> kept() throws IOException {
    Map<String, String> kept = new TreeMap<>();
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.filter(file -> file.toString().endsWith(".json")).forEach(all::add);
    }
    for (Path file : all) {
      kept.put(file.getFileName().toString(), Files.readString(file));
    }
    return kept;
  }

  private static String shown(JsonNode file) throws IOException {
    DefaultPrettyPrinter printer = new Printer();
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return Caller.JSON.writer(printer).writeValueAsString(file) + "\n";
  }

  /** No blank in front of a colon. */
  private static final class Printer extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1;

    @Override
    public DefaultPrettyPrinter createInstance() {
      Printer copy = new Printer();
      copy.indentObjectsWith(_objectIndenter);
      copy.indentArraysWith(_arrayIndenter);
      return copy;
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
      generator.writeRaw(": ");
    }
  }
}
