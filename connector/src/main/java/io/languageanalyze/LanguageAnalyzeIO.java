package io.languageanalyze;

import io.languageanalyze.internal.beam.SecretCheck;
import io.languageanalyze.internal.client.ApiVersions;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.Endpoint;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.input.ConversationEncoder;
import io.languageanalyze.internal.input.DocumentEncoder;
import io.languageanalyze.internal.input.InputEncoder;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.task.Task;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.util.Secret;
import org.apache.beam.sdk.values.PCollection;
import org.joda.time.Duration;

/**
 * Analyzes text with the asynchronous job API of Azure AI Language.
 *
 * <p>The transform groups documents into jobs within the service's limits, submits each job with
 * all tasks, polls it until it ends, and emits one result per document and task. Every input
 * document leaves once per task, as a result or as a dead letter.
 *
 * <pre>{@code
 * var sentiment = TextTasks.sentiment();
 * var pii = TextTasks.pii();
 *
 * AnalysisResults results =
 *     documents.apply(                                        // PCollection<Document>
 *         LanguageAnalyzeIO.analyzeText()
 *             .withEndpoint("https://contoso.cognitiveservices.azure.com")
 *             .withApiKey(() -> System.getenv("LANGUAGE_KEY").getBytes(UTF_8))
 *             .withTasks(sentiment, pii));
 *
 * PCollection<DocumentSentiment> sentiments = results.get(sentiment);
 * PCollection<PiiEntities> redacted = results.get(pii);
 * PCollection<DeadLetter> failed = results.deadLetters();
 * }</pre>
 *
 * <p>A batch may hold documents of different windows. Every result has the window, timestamp and
 * pane of its document. An element in several windows (sliding windows) is analyzed and billed once
 * per window; to pay once, apply the window after the analysis.
 */
public final class LanguageAnalyzeIO {

  private static final String TEXT_VERSION = ApiVersions.TEXT_DEFAULT;
  private static final String CONVERSATION_VERSION = ApiVersions.CONVERSATIONS_DEFAULT;

  private LanguageAnalyzeIO() {}

  /** Analyzes {@link Document}s over {@code analyze-text/jobs}. */
  public static Analyze<Document> analyzeText() {
    return analyze(Route.TEXT, new DocumentEncoder(), TEXT_VERSION);
  }

  /**
   * Analyzes {@link Conversation}s over {@code analyze-conversations/jobs}, one in each job, with
   * the tasks of {@link io.languageanalyze.model.task.ConversationTasks}. It has the same options
   * as {@link #analyzeText}.
   */
  public static Analyze<Conversation> analyzeConversations() {
    return analyze(Route.CONVERSATIONS, new ConversationEncoder(), CONVERSATION_VERSION);
  }

  private static <InputT extends AnalysisInput> Analyze<InputT> analyze(
      Route route, InputEncoder<InputT> encoder, String apiVersion) {
    return new Analyze<>(AnalyzeOptions.defaults(route, encoder, apiVersion));
  }

  /**
   * The transform with its options. Immutable: every {@code with} method returns a changed copy.
   *
   * @param <InputT> the type of the inputs
   */
  public static final class Analyze<InputT extends AnalysisInput>
      extends PTransform<PCollection<InputT>, AnalysisResults> {

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST_JOB = Duration.standardHours(24);
    private static final int SHORTEST_CHUNK = 10;
    private static final int LONGEST_CHUNK = RequestLimits.TEXT.textElements();

    private final AnalyzeOptions<InputT> options;

    private Analyze(AnalyzeOptions<InputT> options) {
      this.options = options;
    }

    private Analyze<InputT> with(UnaryOperator<AnalyzeOptions.Builder<InputT>> change) {
      return new Analyze<>(change.apply(options.toBuilder()).build());
    }

    /**
     * Sets the endpoint of the Language resource, such as {@code
     * https://contoso.cognitiveservices.azure.com}, with the path if a gateway has one. Required.
     * Plain {@code http} is accepted for loopback addresses only, because every call carries the
     * credentials; see {@link #withInsecureHttpEndpoint}.
     *
     * @throws IllegalArgumentException if it is not such a URL
     */
    public Analyze<InputT> withEndpoint(String endpoint) {
      return with(builder -> builder.setEndpoint(Endpoint.parse(endpoint)));
    }

    /**
     * Sets an endpoint that uses plain {@code http}, instead of {@link #withEndpoint}; for example
     * a Language container in a cluster, {@code http://language.apps.svc:5000}. <b>Anyone on the
     * network path can read the credentials and all texts, and can forge results.</b>
     *
     * @throws IllegalArgumentException if it is not such a URL
     */
    public Analyze<InputT> withInsecureHttpEndpoint(String endpoint) {
      return with(builder -> builder.setEndpoint(Endpoint.parseInsecure(endpoint)));
    }

    /**
     * Sets the key of the resource. Either this or {@link #withToken} is required. The secret is
     * resolved on the workers, is not part of the pipeline, and is sent to the endpoint only. It is
     * resolved again when the service rejects a key that it accepted before.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Analyze<InputT> withApiKey(Secret apiKey) {
      return with(builder -> secret(builder, CredentialKind.API_KEY, apiKey));
    }

    /**
     * Sets a Microsoft Entra ID token for the scope {@code
     * https://cognitiveservices.azure.com/.default}. The endpoint needs a custom subdomain. The
     * secret is resolved on the workers, again every five minutes, and again when the service
     * rejects the token.
     *
     * @throws IllegalArgumentException if it is null
     */
    public Analyze<InputT> withToken(Secret token) {
      return with(builder -> secret(builder, CredentialKind.BEARER_TOKEN, token));
    }

    private static <T extends AnalysisInput> AnalyzeOptions.Builder<T> secret(
        AnalyzeOptions.Builder<T> builder, CredentialKind kind, Secret secret) {
      return builder.setCredentialKind(kind).setSecret(SecretCheck.present(kind, secret));
    }

    /**
     * Sets the tasks for every document. At least one is required. Each job carries all of them;
     * the service bills each task separately. Two equal tasks are rejected at pipeline construction
     * unless both are named.
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Analyze<InputT> withTasks(Task<InputT, ?>... tasks) {
      return withTasks(Arrays.asList(tasks));
    }

    /** The same as {@link #withTasks(Task[])}. */
    public final Analyze<InputT> withTasks(List<? extends Task<InputT, ?>> tasks) {
      if (tasks.isEmpty()) {
        throw new IllegalArgumentException("withTasks: at least one task is needed");
      }
      return with(builder -> builder.setTasks(List.copyOf(tasks)));
    }

    /**
     * Sets the {@code api-version} of every call. Default: {@value #TEXT_VERSION} for texts,
     * {@value #CONVERSATION_VERSION} for conversations. 2026-05-01 is newer but not the default for
     * texts: by its specification it has no language detection and no {@code query} or {@code
     * instruction} of summaries. {@link io.languageanalyze.model.task.PiiTask} documents what only
     * it can do.
     */
    public Analyze<InputT> withApiVersion(String apiVersion) {
      if (apiVersion.isBlank()) {
        throw new IllegalArgumentException("withApiVersion(\"\"): an api-version is needed");
      }
      return with(builder -> builder.setApiVersion(apiVersion));
    }

    /**
     * Sets the language of inputs that name none: a code such as {@code de}, or, for texts, {@code
     * auto} to detect it (free of charge). Default: {@code en}.
     */
    public Analyze<InputT> withDefaultLanguage(String language) {
      if (language.isBlank()) {
        throw new IllegalArgumentException("withDefaultLanguage(\"\"): a language is needed");
      }
      return with(builder -> builder.setDefaultLanguage(language));
    }

    /**
     * Sets how long a document waits for its batch to fill in an unbounded pipeline. Default: 5
     * seconds. A bounded pipeline waits until batches are full or the input ends.
     */
    public Analyze<InputT> withMaxBufferingDuration(Duration duration) {
      if (duration.getMillis() <= 0) {
        throw new IllegalArgumentException(
            "withMaxBufferingDuration(%s): the duration must be positive".formatted(duration));
      }
      return with(builder -> builder.setMaxBufferingDuration(duration));
    }

    /**
     * Sets the number of shards, which pack and poll independently. Default: 3, limit 10,000. One
     * shard submits as fast as the S tier allows, so more of them are faster only where one thread
     * cannot prepare the requests; each of them leaves a batch unfilled, and so needs more jobs. On
     * the DirectRunner shards that are more than its threads (three at least) may finish one after
     * another when bounded input ends. Without effect where each bundle is a shard: bounded input
     * on Flink, Spark and Dataflow (unless {@link #withDeduplication} is on), and unbounded input
     * on Spark.
     */
    public Analyze<InputT> withNumShards(int shards) {
      return with(builder -> builder.setNumShards(between("withNumShards", shards, 1, 10_000)));
    }

    /**
     * Sets the number of jobs in flight per shard. Default: 350, limit 10,000. With 3 shards that
     * is 1,050 jobs, enough for the S tier's 1,000 submits a minute at a minute a job. Raise it for
     * longer jobs. As many complete batches may wait; then, and when they fill the shard's part of
     * a quarter of the worker's heap, input waits: in a bounded pipeline for room, otherwise 5
     * seconds for each bundle.
     */
    public Analyze<InputT> withMaxJobsPerShard(int jobs) {
      return with(
          builder -> builder.setMaxJobsPerShard(between("withMaxJobsPerShard", jobs, 1, 10_000)));
    }

    /**
     * Limits submits, and separately polls, of the transform to so many calls per minute. Each
     * worker process takes the part of the shards that it has; where each bundle is a shard ({@link
     * #withNumShards}), the number is for each process. Default: no limit; the rate follows what
     * the service accepts. Set it if other programs share the resource, or to avoid the 429s from
     * which many processes learn.
     */
    public Analyze<InputT> withMaxRequestsPerMinute(int requests) {
      return with(
          builder ->
              builder.setMaxRequestsPerMinute(
                  between("withMaxRequestsPerMinute", requests, 1, 1_000_000)));
    }

    /**
     * Limits the text records that each worker process may submit. Default: no limit. The service
     * bills one text record per task for each 1,000 text elements of a document, rounded up. A job
     * that would exceed the limit is not submitted; its documents become dead letters {@link
     * DeadLetterReason#BUDGET_EXCEEDED}. The count restarts with the process. A submit without a
     * response counts, because it may be billed.
     */
    public Analyze<InputT> withMaxTextRecords(long textRecords) {
      if (textRecords < 1) {
        throw new IllegalArgumentException(
            "withMaxTextRecords(%,d): at least 1 is needed".formatted(textRecords));
      }
      return with(builder -> builder.setMaxTextRecords(textRecords));
    }

    /**
     * Submits a text once while documents with the same text and language are in flight, and gives
     * each of them the results. Default: off. When on, documents are sharded by their text. {@link
     * AnalysisMetrics#TEXT_RECORDS_SAVED} counts the text records that this saves.
     */
    public Analyze<InputT> withDeduplication() {
      return with(builder -> builder.setDeduplication(true));
    }

    /**
     * Sets how documents beyond the service's limits are handled. Default: {@link
     * LongDocuments#DEAD_LETTER}. With {@link LongDocuments#SPLIT}, a document produces one result
     * per task once all its chunks are analyzed. Each result class documents how its chunks are
     * merged; summaries are one per chunk, not one of the whole. Each chunk repeats the end of the
     * chunk before it, so that no entity is cut. {@link AnalysisMetrics#TEXT_RECORDS_ADDED} counts
     * what this adds to the bill: at most one text record per chunk and task.
     *
     * <p>With a PII task for conversations, a turn of more than 1,000 text elements (a limit that
     * some versions of the service's documentation state) is sent as several items and merged into
     * one. The overlap of these chunks, at most a quarter of each, is billed.
     */
    public Analyze<InputT> withLongDocuments(LongDocuments longDocuments) {
      return with(builder -> builder.setLongDocuments(longDocuments));
    }

    /**
     * Sets the maximum size of a chunk in text elements, from {@value #SHORTEST_CHUNK} to 125,000.
     * Default: what a job accepts. Every longer document is split, even if a job would accept it:
     * summaries get more detailed, and the service truncates health documents above 5,120. A chunk
     * is billed as at least 1,000. Requires {@link #withLongDocuments}.
     *
     * <p>Tasks that find entities or phrases in texts require at least 1,000, checked at pipeline
     * construction: entities, PII, entity linking, health, key phrases, custom entities. Their
     * chunks overlap by 300 to 500 text elements, so that one chunk holds each entity whole.
     * Conversations are split between turns and have no such minimum.
     */
    public Analyze<InputT> withMaxChunkSize(int textElements) {
      return with(
          builder ->
              builder.setMaxChunkSize(
                  between("withMaxChunkSize", textElements, SHORTEST_CHUNK, LONGEST_CHUNK)));
    }

    /**
     * Sets the age at which a job is cancelled. Default: 1 hour, limit 24 hours, because the
     * service deletes results then. Results of finished tasks are emitted; the other tasks become
     * dead letters. If calls fail at that age, the job is abandoned after eight further failures in
     * a row, about a minute.
     */
    public Analyze<InputT> withJobTimeout(Duration timeout) {
      if (timeout.getMillis() <= 0 || timeout.isLongerThan(LONGEST_JOB)) {
        throw new IllegalArgumentException(
            "withJobTimeout(%s): the timeout must be positive and at most 24 hours"
                .formatted(timeout));
      }
      return with(builder -> builder.setJobTimeout(timeout));
    }

    /**
     * Also sends the dead letters, without document text, to a Beam error handler. Default: they
     * are only in {@link AnalysisResults#deadLetters()}.
     */
    public Analyze<InputT> withErrorHandler(ErrorHandler<BadRecord, ?> handler) {
      return with(builder -> builder.setErrorHandler(handler));
    }

    /** Uses the runner's processing time, so that {@code TestStream} can advance it. */
    Analyze<InputT> withRunnerClock() {
      return with(builder -> builder.setRunnerClock(true));
    }

    private static int between(String option, int value, int least, int most) {
      if (value < least || value > most) {
        throw new IllegalArgumentException(
            "%s(%,d): allowed are %,d to %,d".formatted(option, value, least, most));
      }
      return value;
    }

    @Override
    public AnalysisResults expand(PCollection<InputT> input) {
      return new AnalysisGraph<>(options, input).build();
    }

    @Override
    public void populateDisplayData(DisplayData.Builder builder) {
      super.populateDisplayData(builder);
      options.display(builder);
    }
  }
}
