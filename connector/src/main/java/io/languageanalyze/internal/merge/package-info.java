/**
 * Merges the results of the chunks of a document into one result per task, as if the document had
 * been analyzed whole.
 *
 * <p>Entry point: {@link io.languageanalyze.internal.merge.ResultMerger}; {@link
 * io.languageanalyze.internal.merge.MergeRules} names the rule of each task kind. Pure functions of
 * JSON and numbers, without Beam pipelines or HTTP.
 */
package io.languageanalyze.internal.merge;
