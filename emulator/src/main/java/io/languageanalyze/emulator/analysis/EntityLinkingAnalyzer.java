package io.languageanalyze.emulator.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Links names to articles of an encyclopedia, by a list of the best known. */
public final class EntityLinkingAnalyzer implements TaskAnalyzer {
  private static final PhraseTable<String> GAZETTEER = new PhraseTable<>();

  static {
    for (String line : ResourceLines.of("gazetteer.txt")) {
      String[] forms = line.split("\\|", -1);
      String name = forms[0].trim();
      for (String form : forms) {
        GAZETTEER.add(form.trim(), name);
      }
    }
  }

  @Override
  public void analyze(TaskInput input, ObjectNode result) {
    Map<String, List<Span>> matches = new LinkedHashMap<>();
    for (PhraseTable.Match<String> match : GAZETTEER.find(input.text())) {
      matches.computeIfAbsent(match.value(), name -> new ArrayList<>()).add(match.span());
    }
    ArrayNode entities = result.putArray("entities");
    matches.forEach((name, spans) -> addEntity(input, name, spans, entities.addObject()));
  }

  private static void addEntity(TaskInput input, String name, List<Span> spans, ObjectNode entity) {
    String language = input.language().toLowerCase(Locale.ROOT).startsWith("es") ? "es" : "en";
    entity.put("bingId", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    entity.put("name", name);
    ArrayNode matches = entity.putArray("matches");
    for (Span span : spans) {
      String text = input.text().slice(span);
      ObjectNode match = matches.addObject().put("text", text);
      input.text().putSpan(match, span, input.stringIndexType());
      match.put("confidenceScore", text.equals(name) ? 0.9 : 0.4);
    }
    entity.put("language", language);
    entity.put("id", name);
    entity.put("url", "https://" + language + ".wikipedia.org/wiki/" + name.replace(' ', '_'));
    entity.put("dataSource", "Wikipedia");
  }
}
