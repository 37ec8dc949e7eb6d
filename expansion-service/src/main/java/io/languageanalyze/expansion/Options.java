package io.languageanalyze.expansion;

import io.languageanalyze.LanguageAnalyzeIO.Analyze;
import io.languageanalyze.model.AnalysisInput;
import io.languageanalyze.model.LongDocuments;
import java.util.function.BiFunction;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Duration;

/** Sets the options of the connector from a configuration. */
final class Options {

  private Options() {}

  static <T extends AnalysisInput> Analyze<T> set(Analyze<T> transform, Configuration given) {
    String endpoint = given.requiredText("endpoint");
    Analyze<T> all =
        given.isTrue("insecure_http")
            ? transform.withInsecureHttpEndpoint(endpoint)
            : transform.withEndpoint(endpoint);
    all = Credentials.set(all, given);
    all = with(all, given.text("api_version"), Analyze::withApiVersion);
    all = with(all, given.text("default_language"), Analyze::withDefaultLanguage);
    all =
        with(
            all,
            given.text("long_documents"),
            (each, word) ->
                each.withLongDocuments(
                    Words.constant(LongDocuments.class, "long_documents", word)));
    all = with(all, given.integer("max_chunk_size"), Analyze::withMaxChunkSize);
    all = given.isTrue("deduplication") ? all.withDeduplication() : all;
    all = with(all, given.longInteger("max_text_records"), Analyze::withMaxTextRecords);
    all = with(all, given.integer("max_requests_per_minute"), Analyze::withMaxRequestsPerMinute);
    all = with(all, given.integer("num_shards"), Analyze::withNumShards);
    all = with(all, given.integer("max_jobs_per_shard"), Analyze::withMaxJobsPerShard);
    all =
        with(
            all,
            given.integer("max_buffering_seconds"),
            (each, seconds) -> each.withMaxBufferingDuration(Duration.standardSeconds(seconds)));
    return with(
        all,
        given.integer("job_timeout_seconds"),
        (each, seconds) -> each.withJobTimeout(Duration.standardSeconds(seconds)));
  }

  private static <T extends AnalysisInput, V> Analyze<T> with(
      Analyze<T> transform, @Nullable V value, BiFunction<Analyze<T>, V, Analyze<T>> setter) {
    return value == null ? transform : setter.apply(transform, value);
  }
}
