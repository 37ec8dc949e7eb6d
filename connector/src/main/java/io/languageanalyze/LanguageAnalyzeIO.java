package io.languageanalyze;

import com.google.auto.value.AutoValue;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.Endpoint;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.Conversation;
import io.languageanalyze.model.DeadLetterReason;
import io.languageanalyze.model.Document;
import io.languageanalyze.model.Task;
import java.util.Arrays;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.util.Secret;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;
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

  private static final String TEXT_VERSION = "2025-11-01";
  private static final String CONVERSATION_VERSION = "2024-11-01";

  private LanguageAnalyzeIO() {}

  /** Analyzes {@link Document}s over {@code analyze-text/jobs}. */
  public static Analyze<Document> analyzeText() {
    return analyze(Route.TEXT, new DocumentPayload(), TEXT_VERSION);
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
    return analyze(Route.CONVERSATIONS, new ConversationPayload(), CONVERSATION_VERSION);
  }

  private static <InputT extends AnalysisInput> Analyze<InputT> analyze(
      Route route, Payload<InputT> payload, String apiVersion) {
    return new AutoValue_LanguageAnalyzeIO_Analyze.Builder<InputT>()
        .setRoute(route)
        .setPayload(payload)
        .setTasks(List.of())
        .setApiVersion(apiVersion)
        .setMaxBufferingDuration(Duration.standardSeconds(5))
        .setNumShards(4)
        .setMaxJobsPerShard(32)
        .setMaxTextRecords(Long.MAX_VALUE)
        .setDeduplication(false)
        .setJobTimeout(Duration.standardHours(1))
        .setRunnerClock(false)
        .build();
  }

  /**
   * The transform. Immutable: every {@code with} method gives a changed copy.
   *
   * @param <InputT> what is analyzed
   */
  @AutoValue
  public abstract static class Analyze<InputT extends AnalysisInput>
      extends PTransform<PCollection<InputT>, AnalysisResults> {

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST_JOB = Duration.standardHours(24);

    abstract Route getRoute();

    abstract Payload<InputT> getPayload();

    abstract @Nullable Endpoint getEndpoint();

    abstract @Nullable CredentialKind getCredentialKind();

    abstract @Nullable Secret getSecret();

    abstract List<Task<InputT, ?>> getTasks();

    abstract String getApiVersion();

    abstract @Nullable String getDefaultLanguage();

    abstract Duration getMaxBufferingDuration();

    abstract int getNumShards();

    abstract int getMaxJobsPerShard();

    abstract @Nullable Integer getMaxRequestsPerMinute();

    abstract long getMaxTextRecords();

    abstract boolean getDeduplication();

    abstract Duration getJobTimeout();

    abstract @Nullable ErrorHandler<BadRecord, ?> getErrorHandler();

    abstract boolean getRunnerClock();

    abstract Builder<InputT> toBuilder();

    @AutoValue.Builder
    abstract static class Builder<InputT extends AnalysisInput> {
      abstract Builder<InputT> setRoute(Route route);

      abstract Builder<InputT> setPayload(Payload<InputT> payload);

      abstract Builder<InputT> setEndpoint(Endpoint endpoint);

      abstract Builder<InputT> setCredentialKind(CredentialKind kind);

      abstract Builder<InputT> setSecret(Secret secret);

      abstract Builder<InputT> setTasks(List<Task<InputT, ?>> tasks);

      abstract Builder<InputT> setApiVersion(String apiVersion);

      abstract Builder<InputT> setDefaultLanguage(String language);

      abstract Builder<InputT> setMaxBufferingDuration(Duration duration);

      abstract Builder<InputT> setNumShards(int shards);

      abstract Builder<InputT> setMaxJobsPerShard(int jobs);

      abstract Builder<InputT> setMaxRequestsPerMinute(Integer requests);

      abstract Builder<InputT> setMaxTextRecords(long textRecords);

      abstract Builder<InputT> setDeduplication(boolean deduplication);

      abstract Builder<InputT> setJobTimeout(Duration timeout);

      abstract Builder<InputT> setErrorHandler(ErrorHandler<BadRecord, ?> handler);

      abstract Builder<InputT> setRunnerClock(boolean runnerClock);

      abstract Analyze<InputT> build();
    }

    /**
     * The endpoint of the Language resource, such as {@code
     * https://contoso.cognitiveservices.azure.com}. Required. Plain {@code http} is taken for
     * loopback addresses only, because the credentials travel with every call.
     *
     * @throws IllegalArgumentException when it is no such URL
     */
    public Analyze<InputT> withEndpoint(String endpoint) {
      return toBuilder().setEndpoint(Endpoint.parse(endpoint)).build();
    }

    /**
     * The key of the resource. Either this or {@link #withToken} is required. The secret is asked
     * for on the workers, is never part of the pipeline, and is sent to the endpoint only.
     */
    public Analyze<InputT> withApiKey(Secret apiKey) {
      return toBuilder().setCredentialKind(CredentialKind.API_KEY).setSecret(apiKey).build();
    }

    /**
     * A token of Microsoft Entra ID for the scope {@code
     * https://cognitiveservices.azure.com/.default}; the endpoint then needs a custom subdomain.
     * The secret is asked for again every five minutes, and when the service refuses the token.
     */
    public Analyze<InputT> withToken(Secret token) {
      return toBuilder().setCredentialKind(CredentialKind.BEARER_TOKEN).setSecret(token).build();
    }

    /**
     * What to ask of every document. At least one is required. All tasks of one transform travel in
     * one job; the service bills each for itself.
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
      return toBuilder().setTasks(List.copyOf(tasks)).build();
    }

    /**
     * The {@code api-version} of every call. Default: the newest generally available one, for texts
     * {@value #TEXT_VERSION}, for conversations {@value #CONVERSATION_VERSION}.
     */
    public Analyze<InputT> withApiVersion(String apiVersion) {
      if (apiVersion.isBlank()) {
        throw new IllegalArgumentException("withApiVersion(\"\"): an api-version is needed");
      }
      return toBuilder().setApiVersion(apiVersion).build();
    }

    /**
     * The language of documents that name none: a code such as {@code de}, or {@code auto} to have
     * it detected, which is free, in texts. Default: {@code en}.
     */
    public Analyze<InputT> withDefaultLanguage(String language) {
      if (language.isBlank()) {
        throw new IllegalArgumentException("withDefaultLanguage(\"\"): a language is needed");
      }
      return toBuilder().setDefaultLanguage(language).build();
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
      return toBuilder().setMaxBufferingDuration(duration).build();
    }

    /**
     * How many shards pack and poll independently of each other. Default: 4. Each leaves its own
     * batches unfilled at the end, so more of them cost more jobs; fewer of them hold more
     * documents each on runners that keep a key's state on the heap.
     */
    public Analyze<InputT> withNumShards(int shards) {
      return toBuilder().setNumShards(between("withNumShards", shards, 1, 10_000)).build();
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
      return toBuilder().setMaxJobsPerShard(between("withMaxJobsPerShard", jobs, 1, 1_000)).build();
    }

    /**
     * A ceiling for each operation (submits, polls) of one process. Default: none; the pace is
     * learned from the service's refusals. Set it where other programs use the same resource.
     */
    public Analyze<InputT> withMaxRequestsPerMinute(int requests) {
      return toBuilder()
          .setMaxRequestsPerMinute(between("withMaxRequestsPerMinute", requests, 1, 1_000_000))
          .build();
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
      return toBuilder().setMaxTextRecords(textRecords).build();
    }

    /**
     * Sends documents with the same text and language once, as long as the first of them is not
     * answered, and gives each the answers. Default: off. Documents are then sharded by their text;
     * the metric {@link AnalysisMetrics#TEXT_RECORDS_SAVED} counts what is not billed.
     */
    public Analyze<InputT> withDeduplication() {
      return toBuilder().setDeduplication(true).build();
    }

    /**
     * Age at which a job is cancelled and its documents become dead letters. Default: 1 hour; at
     * most 24 hours, because the service forgets results after that. Where calls fail at that age,
     * eight more in a row, about a minute, give it up.
     */
    public Analyze<InputT> withJobTimeout(Duration timeout) {
      if (timeout.getMillis() <= 0 || timeout.isLongerThan(LONGEST_JOB)) {
        throw new IllegalArgumentException(
            "withJobTimeout(%s): the timeout must be positive and at most 24 hours"
                .formatted(timeout));
      }
      return toBuilder().setJobTimeout(timeout).build();
    }

    /**
     * Also sends the dead letters, without text, to a handler registered with the pipeline.
     * Default: they are only in {@link AnalysisResults#deadLetters()}.
     */
    public Analyze<InputT> withErrorHandler(ErrorHandler<BadRecord, ?> handler) {
      return toBuilder().setErrorHandler(handler).build();
    }

    /** Lives on the runner's processing time, which a test moves. */
    Analyze<InputT> withRunnerClock() {
      return toBuilder().setRunnerClock(true).build();
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
      return new AnalysisGraph<>(this, input).build();
    }

    @Override
    public void populateDisplayData(DisplayData.Builder builder) {
      super.populateDisplayData(builder);
      builder
          .addIfNotNull(
              DisplayData.item("endpoint", getEndpoint() == null ? null : getEndpoint().toString()))
          .add(DisplayData.item("apiVersion", getApiVersion()))
          .add(DisplayData.item("tasks", getTasks().toString()))
          .addIfNotNull(DisplayData.item("defaultLanguage", getDefaultLanguage()))
          .add(DisplayData.item("maxBufferingDuration", getMaxBufferingDuration()))
          .add(DisplayData.item("numShards", getNumShards()))
          .add(DisplayData.item("maxJobsPerShard", getMaxJobsPerShard()))
          .addIfNotNull(DisplayData.item("maxRequestsPerMinute", getMaxRequestsPerMinute()))
          .addIfNotDefault(DisplayData.item("maxTextRecords", getMaxTextRecords()), Long.MAX_VALUE)
          .addIfNotDefault(DisplayData.item("deduplication", getDeduplication()), false)
          .add(DisplayData.item("jobTimeout", getJobTimeout()));
    }
  }
}
