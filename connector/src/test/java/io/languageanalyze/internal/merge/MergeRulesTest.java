package io.languageanalyze.internal.merge;

import static io.languageanalyze.internal.merge.SplitText.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.languageanalyze.internal.chunk.Offset;
import io.languageanalyze.model.task.StringIndexType;
import io.languageanalyze.model.task.TextTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergeRulesTest {

  private static final String TEXT = "0123456789".repeat(6);

  // The second part repeats 20 to 30.
  private static SplitText two(String first, String second) {
    return new SplitText(TEXT).chunk(0, 30, first).chunk(20, 60, second);
  }

  @ParameterizedTest
  @EnumSource(StringIndexType.class)
  void entities_areMoved_inTheUnitOfTheTask(StringIndexType type) throws Exception {
    // Six UTF-16 code units, three code points, two text elements.
    String text = "\uD83D\uDC69\uD83C\uDFFB\uD83D\uDC69. Bob and Al.";
    Offset bob = SplitText.place(text, text.indexOf("Bob"));
    int offset = OffsetUnit.of(Map.of("stringIndexType", type.wireName())).of(bob);
    JsonNode merged =
        new SplitText(text)
            .chunk(0, 8, "{'entities':[]}")
            .chunk(8, text.length(), "{'entities':[{'text':'Al','offset':8,'length':2}]}")
            .merged(TextTasks.entities().withStringIndexType(type).named("t"));

    assertEquals(offset + 8, merged.at("/entities/0/offset").asInt());
  }

  @Test
  void entities_keepMetadata_andNumbersAsTheyCame() throws Exception {
    JsonNode merged =
        two(
                "{'entities':[{'offset':26,'length':2,'n':1}]}",
                "{'entities':[{'offset':6,'length':2,'confidenceScore':0.90,"
                    + "'metadata':{'offset':'1','length':1,'value':2.50}}]}")
            .merged("CustomEntityRecognition");

    assertEquals(
        "{\"entities\":[{\"offset\":26,\"length\":2,\"confidenceScore\":0.90,"
            + "\"metadata\":{\"offset\":\"1\",\"length\":1,\"value\":2.50}}]}",
        merged.toString());
  }

  @Test
  void commonMembers_areMerged() throws Exception {
    JsonNode merged =
        two(
                "{'warnings':[{'code':'A'},{'code':'B'}],'statistics':{'charactersCount':30,"
                    + "'transactionsCount':1},'detectedLanguage':'de','x':1,'entities':[]}",
                "{'warnings':[{'code':'B'},{'code':'C'}],'statistics':{'charactersCount':40,"
                    + "'transactionsCount':2},'detectedLanguage':{'name':'en'},'x':2,'y':3,"
                    + "'entities':[]}")
            .merged("EntityRecognition");

    assertEquals(json("[{'code':'A'},{'code':'B'},{'code':'C'}]"), merged.get("warnings"));
    assertEquals(json("{'charactersCount':70,'transactionsCount':3}"), merged.get("statistics"));
    assertEquals(json("{'name':'en'}"), merged.get("detectedLanguage"));
    assertEquals(1, merged.get("x").asInt());
    assertEquals(3, merged.get("y").asInt());
  }

  private static List<String> offsets(JsonNode items) {
    List<String> offsets = new ArrayList<>();
    items.forEach(item -> offsets.add(item.get("offset").asText()));
    return offsets;
  }

  @Test
  void keyPhrases_areUnited() throws Exception {
    assertEquals(
        json("{'keyPhrases':['b','a','c']}"),
        two("{'keyPhrases':['b','a']}", "{'keyPhrases':['a','c','b']}")
            .merged("KeyPhraseExtraction"));
  }

  @Test
  void linkedEntities_areMerged_andMatchesUnited() throws Exception {
    JsonNode merged =
        two(
                "{'entities':[{'id':'A','language':'en','matches':[{'offset':21,'length':2},"
                    + "{'offset':3,'length':2}]},{'name':'N','url':'U','language':'en',"
                    + "'matches':[{'offset':25,'length':1}]}]}",
                "{'entities':[{'id':'B','language':'en','matches':[{'offset':12,'length':2}]},"
                    + "{'id':'A','language':'en','matches':[{'offset':1,'length':2}]},"
                    + "{'id':'A','language':'de','matches':[{'offset':30,'length':2}]}]}")
            .merged("EntityLinking");

    assertEquals(
        json(
            "{'entities':[{'id':'A','language':'en','matches':[{'offset':3,'length':2},"
                + "{'offset':21,'length':2}]},"
                + "{'name':'N','url':'U','language':'en','matches':[{'offset':25,'length':1}]},"
                + "{'id':'B','language':'en','matches':[{'offset':32,'length':2}]},"
                + "{'id':'A','language':'de','matches':[{'offset':50,'length':2}]}]}"),
        merged);
  }

  private static String ref(int entity, String role) {
    return "{'ref':'#/results/documents/0/entities/%d','role':'%s'}".formatted(entity, role);
  }

  private static String relation(String members) {
    return "{'relationType':'R','entities':[" + members + "]}";
  }

  @Test
  void health_movesRefs_andDropsRelationsThatLeadNowhere() throws Exception {
    String a = "{'category':'A','offset':%d,'length':2}";
    JsonNode merged =
        two(
                "{'entities':["
                    + a.formatted(5)
                    + ","
                    + a.formatted(22)
                    + ",{'category':'Z','offset':25,'length':2}],'relations':["
                    + relation(ref(0, "x") + "," + ref(1, "y"))
                    + ","
                    + relation(ref(0, "x") + "," + ref(2, "y"))
                    + "],'fhirBundle':{'id':'1'}}",
                "{'entities':["
                    + a.formatted(2)
                    + ","
                    + a.formatted(30)
                    + ",{'category':'Q','offset':0,'length':1},{'category':'Q','offset':1,'length':1}"
                    + "],'relations':["
                    + relation(ref(1, "x") + "," + ref(0, "y"))
                    + ","
                    + relation(ref(1, "x") + "," + ref(0, "y"))
                    + ","
                    + relation(ref(1, "x") + "," + ref(9, "y"))
                    + "],'fhirBundle':{'id':'2'}}")
            .merged("Healthcare");

    // The later part found more in what both have, so it is believed, and not of Z.
    assertEquals(List.of("5", "22", "50", "20", "21"), offsets(merged.get("entities")));
    assertEquals(
        json(
            "["
                + relation(ref(0, "x") + "," + ref(1, "y"))
                + ","
                + relation(ref(2, "x") + "," + ref(1, "y"))
                + "]"),
        merged.get("relations"));
    assertEquals(
        json(
            "{'resourceType':'Bundle','type':'collection',"
                + "'entry':[{'resource':{'id':'1'}},{'resource':{'id':'2'}}]}"),
        merged.get("fhirBundle"));
  }

  private static String ranked(int offset, String rank) {
    return "{'offset':%d,'length':5,'rankScore':%s}".formatted(offset, rank);
  }

  private static SplitText extracts() {
    return two(
        "{'sentences':[" + ranked(0, "0.5") + "," + ranked(20, "0.30") + "]}",
        "{'sentences':["
            + ranked(0, "0.9")
            + ","
            + ranked(20, "0.5")
            + ","
            + ranked(30, "1")
            + "]}");
  }

  @Test
  void extracts_areTheBestOfAll_inOrderOfOffset() throws Exception {
    JsonNode merged = extracts().merged("ExtractiveSummarization");

    assertEquals(List.of("0", "20", "50"), offsets(merged.get("sentences")));
    assertEquals(0.9, merged.at("/sentences/1/rankScore").asDouble());
  }

  @Test
  void extracts_byRank_asManyAsAskedFor() throws Exception {
    JsonNode merged =
        extracts()
            .merged(
                TextTasks.ofKind("ExtractiveSummarization")
                    .with("stringIndexType", "Utf16CodeUnit")
                    .with("sortBy", "Rank")
                    .with("sentenceCount", 4)
                    .named("t"));

    assertEquals(List.of("50", "20", "0", "40"), offsets(merged.get("sentences")));
  }

  @Test
  void summaries_tellTheirPart_andContextsAreMoved() throws Exception {
    String summaries = "{'summaries':[{'text':'s','contexts':[{'offset':1,'length':2}]}]}";

    assertEquals(
        json(
            "{'summaries':[{'text':'s','contexts':[{'offset':1,'length':2}],'chunk':1},"
                + "{'text':'s','contexts':[{'offset':21,'length':2}],'chunk':2}]}"),
        two(summaries, summaries).merged("AbstractiveSummarization"));
    assertEquals(
        json(
            "{'summaries':[{'text':'s','contexts':[{'offset':1,'length':2}],'chunk':1},"
                + "{'text':'s','contexts':[{'offset':1,'length':2}],'chunk':2}]}"),
        two(summaries, summaries).merged("ConversationalSummarizationTask"));
  }

  @Test
  void labels_areWeightedByLength() throws Exception {
    String first =
        "{'class':[{'category':'a','confidenceScore':0.9},{'category':'b',"
            + "'confidenceScore':0.2}]}";
    String second = "{'class':{'category':'b','confidenceScore':0.8}}";

    assertEquals(
        json(
            "{'class':[{'category':'b','confidenceScore':0.5429},"
                + "{'category':'a','confidenceScore':0.3857}]}"),
        two(first, second).merged("CustomMultiLabelClassification"));
    assertEquals(
        json("{'class':[{'category':'b','confidenceScore':0.5429}]}"),
        two(first, second).merged("CustomSingleLabelClassification"));
  }

  @Test
  void conversationItems_areAppended() throws Exception {
    assertEquals(
        json("{'conversationItems':[{'id':'1'},{'id':'2'}]}"),
        two("{'conversationItems':[{'id':'1'}]}", "{'conversationItems':[{'id':'2'}]}")
            .merged("ConversationalPIITask"));
  }
}
