package io.languageanalyze.emulator;

import static io.languageanalyze.emulator.Script.body;
import static io.languageanalyze.emulator.Script.conversation;
import static io.languageanalyze.emulator.Script.job;
import static io.languageanalyze.emulator.Script.script;
import static io.languageanalyze.emulator.Script.task;
import static io.languageanalyze.emulator.Script.transcript;

import java.util.List;
import java.util.Map;

/** A recording for each kind of task, and for what changes the shape of its results. */
final class ResultScripts {

  private static final String GA = "2025-11-01";

  private static final String FERRY =
      "The ferry to Oslo was lovely and the crew were friendly. The coffee was terrible."
          + " We paid 48 euros on 3 May 2024.";
  private static final String MARKET = "Das Frühstück war gut. Das Zimmer war schmutzig und laut.";
  private static final String REPORT =
      "The town council opened a new library on Monday. It has four floors and a garden on the"
          + " roof. Readers may borrow books, tools and musical instruments. The old library"
          + " becomes a school of music. The council paid for it with a loan over twenty years.";
  private static final String CLINIC =
      "Patient denies chest pain. She takes 100 mg ibuprofen twice daily for her headache."
          + " Possible pneumonia; fever since Friday.";
  private static final String CARD =
      "Ask Maria Lopez, maria.lopez@example.org, or call 555-0142. Card 4111 1111 1111 1111.";
  // Two faces and a family, so that the units of offsets differ.
  private static final String EMOJI =
      "\ud83d\ude00 Write to \ud83d\udc69\u200d\ud83d\udc67 anna@example.org today.";

  private static final CustomProject SHOP =
      CustomProject.of("shop", "live")
          .label("Delivery", "parcel", "courier")
          .label("Payment", "invoice", "refund");
  private static final String PROJECT = "{'projectName':'shop','deploymentName':'live'}";
  private static final String[] TICKETS = {
    "t1", "en", "The courier lost my parcel and I want a refund.",
    "t2", "en", "Nothing to add, thanks.",
    "t3", "en", "The invoice is wrong."
  };

  private ResultScripts() {}

  static List<Script> all() {
    return List.of(
        job(
            "sentiment_opinions",
            GA,
            "Moods of documents and sentences, with targets and assessments",
            body(
                task(
                    "SentimentAnalysis",
                    "{'opinionMining':true,'stringIndexType':'Utf16CodeUnit'}"),
                "a",
                "en",
                FERRY,
                "b",
                "de",
                MARKET,
                "c",
                "en",
                "It is a train.")),
        job(
            "key_phrases",
            GA,
            "Key phrases in two languages",
            body(task("KeyPhraseExtraction"), "a", "en", REPORT, "b", "de", MARKET)),
        job(
            "entities",
            GA,
            "Entities with type, tags and metadata",
            body(
                task("EntityRecognition"),
                "a",
                "en",
                FERRY,
                "b",
                "en",
                "The parcel weighs 12 kg and left Berlin at 30 °C.")),
        job(
            "entities",
            "2022-05-01",
            "Entities in the older vocabulary, without tags",
            body(task("EntityRecognition"), "a", "en", FERRY)),
        job(
            "pii",
            GA,
            "Masked texts and the entities under the masks",
            body(task("PiiEntityRecognition"), "a", "en", CARD, "b", "en", "No secret here.")),
        job(
            "pii_phi_domain_categories",
            GA,
            "The phi domain, and chosen categories only",
            body(
                "[{'kind':'PiiEntityRecognition','taskName':'phi','parameters':{'domain':'phi'}},"
                    + "{'kind':'PiiEntityRecognition','taskName':'mail','parameters':"
                    + "{'piiCategories':['Email']}}]",
                "a",
                "en",
                CARD)),
        job(
            "entity_linking",
            GA,
            "Linked entities with several matches",
            body(
                task("EntityLinking"),
                "a",
                "en",
                "Paris and London; Paris is older than Microsoft.")),
        job(
            "healthcare",
            GA,
            "Entities with assertions, relations and links",
            body(task("Healthcare"), "a", "en", CLINIC)),
        job(
            "healthcare_fhir",
            "2024-11-15-preview",
            "A FHIR bundle beside the entities",
            body(
                task("Healthcare", "{'fhirVersion':'4.0.1','documentType':'ProgressNote'}"),
                "a",
                "en",
                "She takes 100 mg ibuprofen twice daily.")),
        job(
            "summaries",
            GA,
            "Both summaries of documents",
            body(
                "[{'kind':'ExtractiveSummarization','taskName':'e','parameters':"
                    + "{'sentenceCount':2,'sortBy':'Rank'}},"
                    + "{'kind':'AbstractiveSummarization','taskName':'a'}]",
                "a",
                "en",
                REPORT)),
        job(
                "custom_entities",
                GA,
                "Entities of a project",
                body(task("CustomEntityRecognition", PROJECT), TICKETS))
            .with(SHOP),
        job(
                "custom_classification",
                GA,
                "One label, several labels and none",
                body(
                    "[{'kind':'CustomSingleLabelClassification','taskName':'one','parameters':"
                        + PROJECT
                        + "},{'kind':'CustomMultiLabelClassification','taskName':'many','parameters':"
                        + PROJECT
                        + "}]",
                    TICKETS))
            .with(SHOP),
        job(
            "same_kind_twice_and_unnamed",
            GA,
            "Two tasks of one kind by name, and one task without a name",
            body(
                "[{'kind':'KeyPhraseExtraction','taskName':'first'},"
                    + "{'kind':'KeyPhraseExtraction','taskName':'second'},{'kind':'EntityLinking'}]",
                "a",
                "en",
                "The bridge in Prague is old.")),
        job(
            "six_kinds",
            GA,
            "Six kinds in one job, in two languages",
            body(
                "[{'kind':'SentimentAnalysis','taskName':'s'},{'kind':'KeyPhraseExtraction','taskName':'k'},"
                    + "{'kind':'EntityRecognition','taskName':'e'},{'kind':'PiiEntityRecognition','taskName':'p'},"
                    + "{'kind':'EntityLinking','taskName':'l'},{'kind':'Healthcare','taskName':'h'}]",
                "a",
                "en",
                "Anna found the hotel in Rome wonderful.",
                "b",
                "es",
                "La habitación era bonita. El ruido era horrible.")),
        job(
            "language_auto",
            GA,
            "Languages detected, and one that falls back to the default",
            body(
                "[{'kind':'SentimentAnalysis','taskName':'s'},{'kind':'EntityRecognition','taskName':'e'}]",
                "a",
                "auto",
                "La habitación era bonita y el personal muy amable.",
                "b",
                "auto",
                "The rooms were clean and the staff was friendly.",
                "c",
                "auto",
                "12345")),
        script(
            "offsets",
            GA,
            "The same entity behind emoji, counted in each of the three units",
            wire -> {
              for (String unit : List.of("Utf16CodeUnit", "UnicodeCodePoint", "TextElements_v8")) {
                String parameters = "{'stringIndexType':'" + unit + "'}";
                String url =
                    wire.submit(
                        Script.TEXT,
                        GA,
                        body(task("PiiEntityRecognition", parameters), "a", "en", EMOJI));
                wire.pass(Script.JOB_TIME);
                wire.poll(url);
              }
            }),
        job(
            "conversation_issue_resolution",
            "2024-11-01",
            "What a caller wanted and what came of it",
            conversation(
                task(
                    "ConversationalSummarizationTask", "{'summaryAspects':['issue','resolution']}"),
                "agent",
                "Good morning, what can I do for you?",
                "customer",
                "My printer prints blank pages. I have tried two cartridges.",
                "agent",
                "Please clean the heads first. Then I will send you a new one.")),
        job(
            "conversation_recap",
            "2024-11-01",
            "Aspects that quote the items they come from",
            conversation(
                task(
                    "ConversationalSummarizationTask",
                    "{'summaryAspects':['chapterTitle','narrative','recap','follow-up tasks']}"),
                "agent",
                "The meeting starts. We speak about the garden.",
                "customer",
                "The trees need water. I will buy a hose tomorrow.")),
        job(
            "conversation_pii_transcript",
            "2024-11-01",
            "A transcript, masked in each of its forms",
            transcript(
                task(
                    "ConversationalPIITask",
                    "{'redactionSource':'lexical','piiCategories':['All']}"),
                Map.of("text", "My name is Maria Lopez.", "lexical", "my name is maria lopez"),
                Map.of(
                    "text", "Write to kim.lee@example.org.",
                    "lexical", "write to kim dot lee at example dot org",
                    "itn", "write to kim.lee@example.org"))),
        job(
            "conversation_pii_entity_mask",
            "2025-05-15-preview",
            "Entities that name their mask",
            conversation(
                task("ConversationalPIITask", "{'redactionPolicy':{'policyKind':'entityMask'}}"),
                "agent",
                "Who speaks?",
                "customer",
                "Maria Lopez, maria.lopez@example.org.")),
        job(
            "conversation_sentiment",
            "2022-10-01-preview",
            "A kind without a value class",
            conversation(
                task("ConversationalSentimentTask", "{'predictionSource':'text'}"),
                "agent",
                "That is bad news.",
                "customer",
                "Thank you, great help!")));
  }
}
