package io.languageanalyze.expansion;

import java.util.stream.Stream;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.Field;
import org.apache.beam.sdk.schemas.Schema.FieldType;

/** The keys of both transforms, with their types and descriptions. */
final class ConfigurationSchema {

  private static final FieldType TEXTS = FieldType.array(FieldType.STRING);

  private static final Schema PARAMETERS =
      Schema.builder()
          .addFields(
              optional("model_version", FieldType.STRING, "Version of the model. Default: latest."),
              optional(
                  "logging_opt_out",
                  FieldType.BOOLEAN,
                  "Whether the service must not log the text. Default: false; for pii in texts, true."),
              optional(
                  "string_index_type",
                  FieldType.STRING,
                  "Unit of offsets and lengths: Utf16CodeUnit (default), UnicodeCodePoint or TextElements_v8."),
              optional(
                  "opinion_mining",
                  FieldType.BOOLEAN,
                  "sentiment: whether to return targets and assessments. Default: false."),
              optional("domain", FieldType.STRING, "pii: none (default) or phi, health data too."),
              optional("pii_categories", TEXTS, "pii: the categories to find. Default: Default."),
              optional("exclude_pii_categories", TEXTS, "pii: the categories to ignore."),
              optional(
                  "redaction_policy",
                  FieldType.STRING,
                  "pii: characterMask, noMask, entityMask or syntheticReplacement. Default: characterMask."),
              optional(
                  "redaction_character",
                  FieldType.STRING,
                  "pii: the mask character, one of ! # $ % & * + - = ? @ ^ _ ~. Default: *."),
              optional(
                  "redaction_source",
                  FieldType.STRING,
                  "pii in conversations: the form that is redacted: text, lexical, itn or maskedItn."),
              optional(
                  "redact_audio_timing",
                  FieldType.BOOLEAN,
                  "pii in conversations: whether to return the times of redacted audio."),
              optional(
                  "confidence_score_threshold",
                  FieldType.DOUBLE,
                  "pii: the least confidence score of returned entities, from 0 to 1."),
              optional(
                  "disable_entity_validation",
                  FieldType.BOOLEAN,
                  "pii: whether to return entities that fail validation. Default: false."),
              optional("inclusion_list", TEXTS, "entities: the only categories to return."),
              optional("exclusion_list", TEXTS, "entities: categories not to return."),
              optional("overlap_policy", FieldType.STRING, "entities: how overlaps are handled."),
              optional(
                  "exclude_normalized_values",
                  FieldType.BOOLEAN,
                  "entities: whether to leave out normalized values."),
              optional("fhir_version", FieldType.STRING, "healthcare: adds a FHIR bundle: 4.0.1."),
              optional("document_type", FieldType.STRING, "healthcare: type of the FHIR document."),
              optional(
                  "sentence_count",
                  FieldType.INT32,
                  "Summaries: the number of sentences, at least 1."),
              optional("summary_length", FieldType.STRING, "Summaries: short, medium or long."),
              optional("sort_by", FieldType.STRING, "extractive_summary: Offset or Rank."),
              optional("query", FieldType.STRING, "Summaries: what the summary is about."),
              optional("instruction", FieldType.STRING, "Summaries: how to write the summary."),
              optional(
                  "summary_aspects",
                  TEXTS,
                  "summarization: at least one of issue, resolution, chapterTitle, narrative, recap, follow-up tasks."),
              optional("project_name", FieldType.STRING, "custom kinds: the project. Required."),
              optional(
                  "deployment_name", FieldType.STRING, "custom kinds: its deployment. Required."),
              optional(
                  "other",
                  FieldType.STRING,
                  "Further parameters of the request, as the text of a JSON object. Sent unchanged."))
          .build();

  private static final Schema TASK =
      Schema.builder()
          .addFields(
              required(
                  "kind",
                  FieldType.STRING,
                  "The kind of task, such as sentiment or pii, or any kind of the service, such as CustomHealthcare."),
              optional(
                  "name", FieldType.STRING, "The name of the task and its output. Default: kind."),
              optional(
                  "view",
                  FieldType.STRING,
                  "With the format views: which rows, such as sentences of sentiment. Default: the first view of the kind."),
              optional("parameters", FieldType.row(PARAMETERS), "Parameters of the kind."))
          .build();

  private static final Schema ERROR_HANDLING =
      Schema.of(
          required(
              "output", FieldType.STRING, "The name of the output of documents without result."));

  private static final Field[] SHARED = {
    required(
        "endpoint",
        FieldType.STRING,
        "Endpoint of the Language resource, such as https://contoso.cognitiveservices.azure.com."),
    required("tasks", FieldType.array(FieldType.row(TASK)), "The tasks for every document."),
    optional(
        "api_key_env",
        FieldType.STRING,
        "Name of the environment variable of the workers that holds the key of the resource."),
    optional("api_key_file", FieldType.STRING, "File on the workers that holds the key."),
    optional(
        "api_key_secret",
        FieldType.STRING,
        "The key as a secret of Beam, such as type:gcpsecret;version_name:projects/1/secrets/key/versions/1."),
    optional(
        "token_env",
        FieldType.STRING,
        "Name of the environment variable of the workers that holds a Microsoft Entra ID token."),
    optional(
        "token_file",
        FieldType.STRING,
        "File on the workers that holds such a token; it is read again every five minutes."),
    optional(
        "insecure_http",
        FieldType.BOOLEAN,
        "Whether to use plain http, which shows key and texts to the network. Default: false."),
    optional(
        "metadata_fields",
        TEXTS,
        "Fields of the input that are copied to the results. Default: none."),
    optional(
        "format",
        FieldType.STRING,
        "Rows of the results: views (default; flat, one for each finding), rows (nested, one for each document) or json."),
    optional(
        "error_handling",
        FieldType.row(ERROR_HANDLING),
        "Where documents without result go. Default: the first one stops the pipeline."),
    optional(
        "default_language",
        FieldType.STRING,
        "Language of inputs that name none, or auto to detect it in texts. Default: en."),
    optional(
        "long_documents",
        FieldType.STRING,
        "Documents beyond the limits of the service: dead_letter (default), split or split_keeping_partial."),
    optional(
        "max_chunk_size",
        FieldType.INT32,
        "Text elements of a chunk of a split document, 10 to 125,000. Default: what a job accepts."),
    optional(
        "deduplication",
        FieldType.BOOLEAN,
        "Whether a text is submitted once while documents with this text are in flight. Default: false."),
    optional(
        "max_text_records",
        FieldType.INT64,
        "Text records that each worker process may submit. Default: no limit."),
    optional(
        "max_requests_per_minute",
        FieldType.INT32,
        "Submits, and separately polls, of the transform in a minute. Default: no limit; learned."),
    optional(
        "num_shards", FieldType.INT32, "Shards, which pack and poll independently. Default: 3."),
    optional("max_jobs_per_shard", FieldType.INT32, "Jobs in flight per shard. Default: 350."),
    optional(
        "max_buffering_seconds",
        FieldType.INT32,
        "Seconds that a document of an unbounded pipeline waits for its batch to fill. Default: 5."),
    optional(
        "job_timeout_seconds",
        FieldType.INT32,
        "Age in seconds at which a job is cancelled, up to 86,400. Default: 3,600."),
    optional("api_version", FieldType.STRING, "The api-version of every call."),
  };

  /** The keys of {@link AnalyzeTextProvider}. */
  static final Schema TEXT =
      schema(
          optional(
              "text_field", FieldType.STRING, "Field of the input with the text. Default: text."),
          optional(
              "id_field",
              FieldType.STRING,
              "Field of the input with the id. Default: none; the id is a digest of the text."),
          optional(
              "language_field",
              FieldType.STRING,
              "Field of the input with the language. Default: none."));

  /** The keys of {@link AnalyzeConversationsProvider}. */
  static final Schema CONVERSATIONS = schema();

  private ConfigurationSchema() {}

  private static Schema schema(Field... more) {
    return Schema.builder()
        .addFields(Stream.concat(Stream.of(SHARED), Stream.of(more)).toArray(Field[]::new))
        .build();
  }

  private static Field required(String name, FieldType type, String description) {
    return Field.of(name, type).withDescription(description);
  }

  private static Field optional(String name, FieldType type, String description) {
    return Field.nullable(name, type).withDescription(description);
  }
}
