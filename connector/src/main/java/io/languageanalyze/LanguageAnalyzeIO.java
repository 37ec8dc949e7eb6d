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
 * <p>Documents are grouped into jobs within the service's limits, each job carries all the tasks
 * asked for, is polled until it ends, and is taken apart again into one result per document and
 * task. Every document that goes in comes out, once per task, as a result or as a dead letter.
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
 * PCollection<DocumentSentiment> moods = results.get(sentiment);
 * PCollection<PiiEntities> redacted = results.get(pii);
 * PCollection<DeadLetter> failed = results.deadLetters();
 * }</pre>
 *
 * <p>Batches cross the windows of the input, and every result comes back in the window, with the
 * timestamp and the pane of its document. An element that is in several windows, as with sliding
 * windows, is analyzed once in each: window after the analysis to pay once.
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
   * Analyzes {@link Conversation}s over {@code analyze-conversations/jobs}, one in each job.
   *
   * <pre>{@code
   * var summary = ConversationTasks.summarization("issue", "resolution");
   *
   * PCollection<ConversationSummary> summaries =
   *     conversations                                           // PCollection<Conversation>
   *         .apply(
   *             LanguageAnalyzeIO.analyzeConversations()
   *                 .withEndpoint("https://contoso.cognitiveservices.azure.com")
   *                 .withApiKey(() -> System.getenv("LANGUAGE_KEY").getBytes(UTF_8))
   *                 .withTasks(summary))
   *         .get(summary);
   * }</pre>
   */
  public static Analyze<Conversation> analyzeConversations() {
    return analyze(Route.CONVERSATIONS, new ConversationEncoder(), CONVERSATION_VERSION);
  }

  private static <InputT extends AnalysisInput> Analyze<InputT> analyze(
      Route route, InputEncoder<InputT> payload, String apiVersion) {
    return new Analyze<>(AnalyzeOptions.defaults(route, payload, apiVersion));
  }

  /**
   * The transform. Immutable: every {@code with} method gives a changed copy.
   *
   * @param <InputT> what is analyzed
   */
  public static final class Analyze<InputT extends AnalysisInput>
      extends PTransform<PCollection<InputT>, AnalysisResults> {

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST_JOB = Duration.standardHours(24);
    private static final int SHORTEST_PART = 10;
    private static final int LONGEST_PART = RequestLimits.TEXT.textElements();

    private final AnalyzeOptions<InputT> options;

    private Analyze(AnalyzeOptions<InputT> options) {
      this.options = options;
    }

    private Analyze<InputT> with(UnaryOperator<AnalyzeOptions.Builder<InputT>> change) {
      return new Analyze<>(change.apply(options.toBuilder()).build());
    }

    /**
     * The endpoint of the Language resource, such as {@code
     * https://contoso.cognitiveservices.azure.com}, with its path where a gateway has one.
     * Required. Plain {@code http} is taken for loopback addresses only, because the credentials
     * travel with every call; {@link #withInsecureHttpEndpoint} takes it for others.
     *
     * @throws IllegalArgumentException when it is no such URL
     */
    public Analyze<InputT> withEndpoint(String endpoint) {
      return with(builder -> builder.setEndpoint(Endpoint.parse(endpoint)));
    }

    /**
     * In place of {@link #withEndpoint}: an endpoint that is reached by plain {@code http}, such as
     * a Language container inside a cluster, {@code http://language.apps.svc:5000}. <b>Whoever is
     * on the way can read the key or token and all texts, and answer in place of the service.</b>
     *
     * @throws IllegalArgumentException when it is no such URL
     */
    public Analyze<InputT> withInsecureHttpEndpoint(String endpoint) {
      return with(builder -> builder.setEndpoint(Endpoint.parseInsecure(endpoint)));
    }

    /**
     * The key of the resource. Either this or {@link #withToken} is required. The secret is asked
     * for on the workers, is never part of the pipeline, and is sent to the endpoint only. It is
     * asked for again when the service refuses a key after it had taken one.
     *
     * @throws IllegalArgumentException when it is null
     */
    public Analyze<InputT> withApiKey(Secret apiKey) {
      return with(builder -> secret(builder, CredentialKind.API_KEY, apiKey));
    }

    /**
     * A token of Microsoft Entra ID for the scope {@code
     * https://cognitiveservices.azure.com/.default}; the endpoint then needs a custom subdomain.
     * The secret is asked for again every five minutes, and when the service refuses the token.
     *
     * @throws IllegalArgumentException when it is null
     */
    public Analyze<InputT> withToken(Secret token) {
      return with(builder -> secret(builder, CredentialKind.BEARER_TOKEN, token));
    }

    private static <T extends AnalysisInput> AnalyzeOptions.Builder<T> secret(
        AnalyzeOptions.Builder<T> builder, CredentialKind kind, Secret secret) {
      return builder.setCredentialKind(kind).setSecret(SecretCheck.present(kind, secret));
    }

    /**
     * What to ask of every document. At least one is required. All tasks of one transform travel in
     * one job; the service bills each for itself. The same question twice is refused when the
     * pipeline is built, unless each of the two has a name of its own.
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
     * The {@code api-version} of every call. Default: for texts {@value #TEXT_VERSION}, for
     * conversations {@value #CONVERSATION_VERSION}. For texts 2026-05-01 is newer; by its
     * specification it detects no languages and knows neither {@code query} nor {@code instruction}
     * of summaries, so it is only for those who ask for it: for what it alone has of personal data,
     * see {@link io.languageanalyze.model.task.PiiTask}.
     */
    public Analyze<InputT> withApiVersion(String apiVersion) {
      if (apiVersion.isBlank()) {
        throw new IllegalArgumentException("withApiVersion(\"\"): an api-version is needed");
      }
      return with(builder -> builder.setApiVersion(apiVersion));
    }

    /**
     * The language of documents that name none: a code such as {@code de}, or {@code auto} to have
     * it detected, which is free, in texts. Default: {@code en}.
     */
    public Analyze<InputT> withDefaultLanguage(String language) {
      if (language.isBlank()) {
        throw new IllegalArgumentException("withDefaultLanguage(\"\"): a language is needed");
      }
      return with(builder -> builder.setDefaultLanguage(language));
    }

    /**
     * How long a document may wait for company in an unbounded pipeline. Default: 5 seconds. A
     * bounded pipeline fills every batch and sends the last ones at the end of its input.
     */
    public Analyze<InputT> withMaxBufferingDuration(Duration duration) {
      if (duration.getMillis() <= 0) {
        throw new IllegalArgumentException(
            "withMaxBufferingDuration(%s): the duration must be positive".formatted(duration));
      }
      return with(builder -> builder.setMaxBufferingDuration(duration));
    }

    /**
     * How many shards pack and poll independently of each other. Default: 4. Each leaves its own
     * batches unfilled at the end, so more of them cost more jobs; fewer of them hold more
     * documents each on runners that keep a key's state on the heap.
     */
    public Analyze<InputT> withNumShards(int shards) {
      return with(builder -> builder.setNumShards(between("withNumShards", shards, 1, 10_000)));
    }

    /**
     * Jobs in flight per shard. Default: 32, with 4 shards 128 in all, enough to fill the S tier's
     * 1,000 submits a minute with jobs of 7 seconds.
     *
     * <p>It also bounds what a shard holds in a bounded pipeline: as many batches in flight, as
     * many complete ones that wait, and 8 open ones, each of 25 documents at most. The next
     * document waits for room.
     */
    public Analyze<InputT> withMaxJobsPerShard(int jobs) {
      return with(
          builder -> builder.setMaxJobsPerShard(between("withMaxJobsPerShard", jobs, 1, 1_000)));
    }

    /**
     * A ceiling for each operation (submits, polls) of one process. Default: none; the pace is
     * learned from the service's refusals. Set it where other programs use the same resource.
     */
    public Analyze<InputT> withMaxRequestsPerMinute(int requests) {
      return with(
          builder ->
              builder.setMaxRequestsPerMinute(
                  between("withMaxRequestsPerMinute", requests, 1, 1_000_000)));
    }

    /**
     * The text records that each worker process may submit: what the service bills, 1,000 text
     * elements of a document for each task, begun ones counted whole. A job that would pass them is
     * not submitted; its documents become dead letters {@link DeadLetterReason#BUDGET}. Default: no
     * limit. A process that is started anew begins to count anew; a submit without an answer
     * counts, because it may be billed.
     */
    public Analyze<InputT> withMaxTextRecords(long textRecords) {
      if (textRecords < 1) {
        throw new IllegalArgumentException(
            "withMaxTextRecords(%,d): at least 1 is needed".formatted(textRecords));
      }
      return with(builder -> builder.setMaxTextRecords(textRecords));
    }

    /**
     * Sends documents with the same text and language once, as long as the first of them is not
     * answered, and gives each the answers. Default: off. Documents are then sharded by their text;
     * the metric {@link AnalysisMetrics#TEXT_RECORDS_SAVED} counts what is not billed.
     */
    public Analyze<InputT> withDeduplication() {
      return with(builder -> builder.setDeduplication(true));
    }

    /**
     * What becomes of documents that are longer than the service takes. Default: {@link
     * LongDocuments#DEAD_LETTER}. Divided, a document is answered once, when all its parts are; how
     * the answers of a kind are joined is said at the class of its results. Where two parts meet,
     * the end of the one is sent again with the other, so that nothing is cut; {@link
     * AnalysisMetrics#TEXT_RECORDS_ADDED} counts what all that adds to the bill, at most one text
     * record for each part and task.
     *
     * <p>In conversations whose personal data are asked for, turns of more than 1,000 text elements
     * are sent in pieces, and answered as one: one edition of the service's limits gives that
     * number for an item. What the pieces repeat, at most a quarter of each, is billed.
     *
     * <p>A joined summary is not the summary of the whole: it is the summaries of the parts.
     */
    public Analyze<InputT> withLongDocuments(LongDocuments longDocuments) {
      return with(builder -> builder.setLongDocuments(longDocuments));
    }

    /**
     * The text elements of a part of a divided document, from {@value #SHORTEST_PART} to 125,000.
     * Default: as many as a job takes. Documents that are longer than this are divided, those that
     * a job would take, too: summaries go into more detail, and health documents above 5,120 are
     * cut by the service itself. Below 1,000 each part is billed as if it had 1,000. Needs {@link
     * #withLongDocuments}.
     *
     * <p>Tasks that find names, numbers or phrases in texts need 1,000: entities, PII, entity
     * linking, health, key phrases, custom entities. Each part repeats 300 to 500 text elements of
     * the one before, so that what lies across the two is seen whole by one of them; smaller parts
     * are refused when the pipeline is built. Conversations, which are divided between turns, may
     * have them.
     */
    public Analyze<InputT> withMaxChunkSize(int textElements) {
      return with(
          builder ->
              builder.setMaxChunkSize(
                  between("withMaxChunkSize", textElements, SHORTEST_PART, LONGEST_PART)));
    }

    /**
     * Age at which a job is cancelled; the results of its ended tasks come out, the others become
     * dead letters. Default: 1 hour; at most 24 hours, because the service forgets results after
     * that. Where calls fail at that age, eight more in a row, about a minute, give it up.
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
     * Also sends the dead letters, without text, to a handler registered with the pipeline.
     * Default: they are only in {@link AnalysisResults#deadLetters()}.
     */
    public Analyze<InputT> withErrorHandler(ErrorHandler<BadRecord, ?> handler) {
      return with(builder -> builder.setErrorHandler(handler));
    }

    /** Lives on the runner's processing time, which a test moves. */
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
