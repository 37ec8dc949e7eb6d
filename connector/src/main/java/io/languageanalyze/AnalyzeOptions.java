package io.languageanalyze;

import com.google.auto.value.AutoValue;
import io.languageanalyze.internal.client.ClientConfig.CredentialKind;
import io.languageanalyze.internal.client.Endpoint;
import io.languageanalyze.internal.client.Route;
import io.languageanalyze.internal.input.InputEncoder;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.LongDocuments;
import io.languageanalyze.model.task.Task;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.errorhandling.BadRecord;
import org.apache.beam.sdk.transforms.errorhandling.ErrorHandler;
import org.apache.beam.sdk.util.Secret;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/** The options of {@link LanguageAnalyzeIO.Analyze}, documented at its {@code with} methods. */
@AutoValue
abstract class AnalyzeOptions<InputT extends AnalysisInput> implements Serializable {

  private static final long serialVersionUID = 1L;

  abstract Route getRoute();

  abstract InputEncoder<InputT> getEncoder();

  abstract @Nullable Endpoint getEndpoint();

  abstract @Nullable CredentialKind getCredentialKind();

  abstract @Nullable Secret getSecret();

  abstract List<Task<InputT, ?>> getTasks();

  abstract String getApiVersion();

  abstract @Nullable String getDefaultLanguage();

  abstract LongDocuments getLongDocuments();

  abstract @Nullable Integer getMaxChunkSize();

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

    abstract Builder<InputT> setEncoder(InputEncoder<InputT> encoder);

    abstract Builder<InputT> setEndpoint(Endpoint endpoint);

    abstract Builder<InputT> setCredentialKind(CredentialKind kind);

    abstract Builder<InputT> setSecret(Secret secret);

    abstract Builder<InputT> setTasks(List<Task<InputT, ?>> tasks);

    abstract Builder<InputT> setApiVersion(String apiVersion);

    abstract Builder<InputT> setDefaultLanguage(String language);

    abstract Builder<InputT> setLongDocuments(LongDocuments longDocuments);

    abstract Builder<InputT> setMaxChunkSize(Integer textElements);

    abstract Builder<InputT> setMaxBufferingDuration(Duration duration);

    abstract Builder<InputT> setNumShards(int shards);

    abstract Builder<InputT> setMaxJobsPerShard(int jobs);

    abstract Builder<InputT> setMaxRequestsPerMinute(Integer requests);

    abstract Builder<InputT> setMaxTextRecords(long textRecords);

    abstract Builder<InputT> setDeduplication(boolean deduplication);

    abstract Builder<InputT> setJobTimeout(Duration timeout);

    abstract Builder<InputT> setErrorHandler(ErrorHandler<BadRecord, ?> handler);

    abstract Builder<InputT> setRunnerClock(boolean runnerClock);

    abstract AnalyzeOptions<InputT> build();
  }

  static <InputT extends AnalysisInput> AnalyzeOptions<InputT> defaults(
      Route route, InputEncoder<InputT> encoder, String apiVersion) {
    return new AutoValue_AnalyzeOptions.Builder<InputT>()
        .setRoute(route)
        .setEncoder(encoder)
        .setTasks(List.of())
        .setApiVersion(apiVersion)
        .setLongDocuments(LongDocuments.DEAD_LETTER)
        .setMaxBufferingDuration(Duration.standardSeconds(5))
        .setNumShards(3)
        .setMaxJobsPerShard(350)
        .setMaxTextRecords(Long.MAX_VALUE)
        .setDeduplication(false)
        .setJobTimeout(Duration.standardHours(1))
        .setRunnerClock(false)
        .build();
  }

  boolean splits() {
    return getLongDocuments() != LongDocuments.DEAD_LETTER;
  }

  void display(DisplayData.Builder builder) {
    builder
        .addIfNotNull(
            DisplayData.item("endpoint", getEndpoint() == null ? null : getEndpoint().toString()))
        .add(DisplayData.item("apiVersion", getApiVersion()))
        .add(DisplayData.item("tasks", getTasks().toString()))
        .addIfNotNull(DisplayData.item("defaultLanguage", getDefaultLanguage()))
        .add(DisplayData.item("longDocuments", getLongDocuments().name()))
        .addIfNotNull(DisplayData.item("maxChunkSize", getMaxChunkSize()))
        .add(DisplayData.item("maxBufferingDuration", getMaxBufferingDuration()))
        .add(DisplayData.item("numShards", getNumShards()))
        .add(DisplayData.item("maxJobsPerShard", getMaxJobsPerShard()))
        .addIfNotNull(DisplayData.item("maxRequestsPerMinute", getMaxRequestsPerMinute()))
        .addIfNotDefault(DisplayData.item("maxTextRecords", getMaxTextRecords()), Long.MAX_VALUE)
        .addIfNotDefault(DisplayData.item("deduplication", getDeduplication()), false)
        .add(DisplayData.item("jobTimeout", getJobTimeout()));
  }
}
