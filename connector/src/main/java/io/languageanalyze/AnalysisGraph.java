package io.languageanalyze;

import io.languageanalyze.internal.beam.AnalysisSteps;
import io.languageanalyze.internal.beam.AnalysisSteps.Prepared;
import io.languageanalyze.internal.beam.BadRecords;
import io.languageanalyze.internal.beam.ExecutionMode;
import io.languageanalyze.internal.beam.OriginCodec;
import io.languageanalyze.internal.beam.PrepareConfig;
import io.languageanalyze.internal.beam.ResultTags;
import io.languageanalyze.internal.beam.SecretCheck;
import io.languageanalyze.internal.beam.WorkerConfig;
import io.languageanalyze.internal.chunk.TextSplitter;
import io.languageanalyze.internal.client.ApiVersions;
import io.languageanalyze.internal.client.ClientConfig;
import io.languageanalyze.internal.client.JobBody;
import io.languageanalyze.internal.client.ParameterNames;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.client.TaskNaming;
import io.languageanalyze.internal.engine.DocumentOutcome;
import io.languageanalyze.internal.engine.ShardConfig;
import io.languageanalyze.internal.merge.DetectedLanguages;
import io.languageanalyze.internal.merge.ResultMerger;
import io.languageanalyze.internal.text.RequestLimits;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.AnalyzedDocument;
import io.languageanalyze.model.DeadLetter;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.RawResult;
import io.languageanalyze.model.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.beam.sdk.schemas.NoSuchSchemaException;
import org.apache.beam.sdk.schemas.SchemaCoder;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The steps of the transform, wired together; {@link #build} reads like the drawing of them. */
final class AnalysisGraph<InputT extends AnalysisInput> {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration CANCEL_MARGIN = Duration.ofMinutes(5);
  // How long an element may wait for room: a streaming bundle must end, a batch has all the time.
  private static final Duration STREAMING_MAX_WAIT = Duration.ofSeconds(5);
  private static final Duration BATCH_MAX_WAIT = Duration.ofDays(365);

  private final AnalyzeOptions<InputT> options;
  private final ExecutionMode mode;
  private final PCollection<InputT> input;
  private final List<Task<?, ?>> tasks;
  private final List<Task<?, ?>> sent;
  private final DetectedLanguages languages;
  private final @Nullable String defaultLanguage;
  private final JobBody body;
  private final RequestLimits limits;
  private final ResultMerger merger;
  private final OriginCodec origins;
  private final ResultTags tags;

  AnalysisGraph(AnalyzeOptions<InputT> options, PCollection<InputT> input) {
    this.options = options;
    this.input = input;
    this.mode = ExecutionMode.of(input, options.getDeduplication());
    this.tasks = TaskNaming.named(required(options.getTasks(), "withTasks"));
    this.sent = DetectedLanguages.sent(tasks);
    this.languages = new DetectedLanguages(tasks);
    this.defaultLanguage = languages.defaultLanguage(options.getDefaultLanguage());
    ApiVersions.check(options.getRoute(), options.getApiVersion(), sent, defaultLanguage);
    this.body =
        new JobBody(
            options.getRoute(),
            ParameterNames.in(options.getApiVersion(), sent),
            cancelAfter(options));
    this.limits = limits(options.getRoute(), sent).lessBytes(body.overhead());
    this.merger =
        new ResultMerger(sent, options.getLongDocuments() == LongDocuments.SPLIT_KEEPING_PARTIAL);
    if (options.splits()) {
      merger.check();
    }
    this.origins = new OriginCodec(input.getWindowingStrategy().getWindowFn().windowCoder());
    this.tags = new ResultTags(tasks);
  }

  AnalysisResults build() {
    Prepared prepared =
        AnalysisSteps.prepare(
            input,
            options.getEncoder().forTasks(options.getApiVersion(), sent),
            prepareConfig(),
            origins);
    PCollection<DocumentOutcome> outcomes = AnalysisSteps.analyze(prepared, mode, workerConfig());
    PCollectionTuple demuxed = AnalysisSteps.demux(outcomes, origins, merger, languages, tags);
    return results(demuxed);
  }

  // Our own cancelling comes first; this one ends the jobs of a pipeline that is gone.
  private static @Nullable Duration cancelAfter(AnalyzeOptions<?> options) {
    return ApiVersions.hasCancelAfter(options.getRoute(), options.getApiVersion())
        ? Duration.ofMillis(options.getJobTimeout().getMillis()).plus(CANCEL_MARGIN)
        : null;
  }

  static RequestLimits limits(Route route, List<? extends Task<?, ?>> tasks) {
    if (route == Route.TEXT) {
      return RequestLimits.TEXT;
    }
    return tasks.stream().anyMatch(task -> task.getKind().equals("ConversationalPIITask"))
        ? RequestLimits.CONVERSATION_PII
        : RequestLimits.CONVERSATION;
  }

  private PrepareConfig prepareConfig() {
    return new PrepareConfig(
        limits,
        maxTextElements(),
        options.splits(),
        defaultLanguage,
        options.getNumShards(),
        options.getDeduplication(),
        sent.size());
  }

  private int maxTextElements() {
    Integer chunk = options.getMaxChunkSize();
    if (chunk == null) {
      return limits.textElements();
    }
    if (!options.splits()) {
      throw new IllegalArgumentException(
          "withMaxChunkSize(%,d): only withLongDocuments(SPLIT) splits documents".formatted(chunk));
    }
    String kind = merger.findsSpans();
    if (kind != null && chunk < TextSplitter.SHORTEST_FOR_SPANS) {
      throw new IllegalArgumentException(
          "withMaxChunkSize(%,d): %s finds names, numbers and phrases, and in chunks so small those that lie across two of them would be lost; the smallest is %,d text elements, of which each chunk repeats %d or more"
              .formatted(chunk, kind, TextSplitter.SHORTEST_FOR_SPANS, TextSplitter.OVERLAP));
    }
    return Math.min(chunk, limits.textElements());
  }

  private WorkerConfig workerConfig() {
    boolean endless = input.isBounded() == IsBounded.UNBOUNDED && !mode.inBundles();
    ShardConfig shardConfig =
        new ShardConfig(
            limits,
            endless ? Duration.ofMillis(options.getMaxBufferingDuration().getMillis()) : null,
            options.getMaxJobsPerShard(),
            options.getDeduplication(),
            Duration.ofMillis(options.getJobTimeout().getMillis()),
            sent.stream().map(TaskNaming::nameOf).toList());
    ClientConfig client =
        new ClientConfig(
            required(options.getEndpoint(), "withEndpoint"),
            options.getRoute(),
            options.getApiVersion(),
            required(options.getCredentialKind(), "withApiKey or withToken"),
            SecretCheck.serializable(
                required(options.getCredentialKind(), "withApiKey or withToken"),
                required(options.getSecret(), "withApiKey or withToken")),
            body,
            CONNECT_TIMEOUT,
            READ_TIMEOUT);
    Integer ceiling = options.getMaxRequestsPerMinute();
    return new WorkerConfig(
        shardConfig,
        client,
        UUID.randomUUID().toString(),
        options.getMaxTextRecords(),
        ceiling == null ? null : ceiling / 60.0,
        endless ? STREAMING_MAX_WAIT : BATCH_MAX_WAIT,
        mode.inBundles() ? 1 : options.getNumShards(),
        options.getRunnerClock());
  }

  private AnalysisResults results(PCollectionTuple demuxed) {
    List<PCollection<?>> typed = new ArrayList<>();
    for (Task<?, ?> task : tasks) {
      typed.add(output(demuxed, tags.task(TaskNaming.nameOf(task))));
    }
    PCollection<DeadLetter> deadLetters = output(demuxed, tags.deadLetters(), DeadLetter.class);
    ErrorHandler<BadRecord, ?> handler = options.getErrorHandler();
    if (handler != null) {
      handler.addErrorCollection(
          deadLetters
              .apply(
                  "Dead letters to bad records",
                  MapElements.into(TypeDescriptor.of(BadRecord.class)).via(BadRecords::of))
              .setCoder(BadRecord.getCoder(input.getPipeline())));
    }
    return new AnalysisResults(
        options.getTasks(),
        typed,
        output(demuxed, tags.raw(), RawResult.class),
        output(demuxed, tags.documents(), AnalyzedDocument.class),
        deadLetters);
  }

  private <T> PCollection<T> output(PCollectionTuple demuxed, ResultTags.TaskTag<T> task) {
    return output(demuxed, task.tag(), task.type());
  }

  // The elements are back in the windows of the input; their collection has to say so.
  private <T> PCollection<T> output(PCollectionTuple demuxed, TupleTag<T> tag, Class<T> type) {
    return demuxed
        .get(tag)
        .setCoder(schemaCoder(type))
        .setTypeDescriptor(TypeDescriptor.of(type))
        .setWindowingStrategyInternal(input.getWindowingStrategy());
  }

  private <T> SchemaCoder<T> schemaCoder(Class<T> type) {
    try {
      return input.getPipeline().getSchemaRegistry().getSchemaCoder(type);
    } catch (NoSuchSchemaException e) {
      throw new IllegalStateException("every result of this library has a schema", e);
    }
  }

  private static <T> T required(@Nullable T value, String option) {
    if (value == null || (value instanceof List<?> list && list.isEmpty())) {
      throw new IllegalArgumentException("LanguageAnalyzeIO needs " + option);
    }
    return value;
  }
}
